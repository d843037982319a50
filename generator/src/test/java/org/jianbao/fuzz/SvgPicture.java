package org.jianbao.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A picture that was let in, seen by another parser and by rules of what is forbidden, not of what is allowed. */
final class SvgPicture {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Set<String> FORBIDDEN = Set.of("script", "foreignobject", "iframe", "object", "embed", "audio",
            "video", "canvas", "handler", "listener");
    /** What no style sheet language reads. */
    private static final Set<String> GEOMETRY = Set.of("viewbox", "d", "points", "id", "class", "width", "height", "x",
            "y",
            "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "version", "lang", "offset", "preserveaspectratio");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?|\\\\(.)", Pattern.DOTALL);
    private static final Pattern LOADS = Pattern
            .compile("@import|(?:url|src|image|image-set)\\(\\s*['\"]?(?!#|data:image/(?:png|jpeg|gif|webp))");

    private SvgPicture() {}

    static void check(byte[] input) throws IOException {
        Document document;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            document = builder.parse(new ByteArrayInputStream(input));
        } catch (SAXException e) {
            throw new AssertionError("let in, but not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        check(document);
    }

    private static void check(Node node) {
        switch (node.getNodeType()) {
            case Node.PROCESSING_INSTRUCTION_NODE, Node.DOCUMENT_TYPE_NODE, Node.ENTITY_REFERENCE_NODE ->
                throw new AssertionError("let in: " + node.getNodeName());
            case Node.ELEMENT_NODE -> checkElement(node);
            case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> {
                if (node.getParentNode().getNodeName().toLowerCase(Locale.ROOT).endsWith("style")) {
                    checkStyle(node.getNodeValue());
                }
            }
            default -> {
                // comments and the document itself
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            check(child);
        }
    }

    private static void checkElement(Node element) {
        String name = element.getLocalName().toLowerCase(Locale.ROOT);
        if (FORBIDDEN.contains(name) || !NAMESPACE.equals(element.getNamespaceURI())) {
            throw new AssertionError("let in: <" + element.getNodeName() + "> of " + element.getNamespaceURI());
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String key = attribute.getLocalName().toLowerCase(Locale.ROOT);
            String value = attribute.getNodeValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
            boolean declares = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
            if (key.startsWith("on") && !declares || value.contains("javascript:")
                    || Set.of("href", "src", "srcset", "base").contains(key) && !declares
                            && !value.matches("#.*|data:image/(?:png|jpeg|gif|webp)[;,].*|")) {
                throw new AssertionError("let in: " + attribute);
            }
            if (!declares && !GEOMETRY.contains(key)) {
                checkStyle(attribute.getNodeValue());
            }
            // Animation can set what is checked here to what is not.
            if (key.equals("attributename") && Set.of("href", "xlink:href", "src", "style").contains(value)
                    || key.equals("attributename") && value.startsWith("on")) {
                throw new AssertionError("let in: " + attribute);
            }
        }
    }

    private static void checkStyle(String style) {
        String plain = ESCAPE.matcher(style.replaceAll("(?s)/\\*.*?\\*/", "")).replaceAll(SvgPicture::character)
                .toLowerCase(Locale.ROOT);
        if (LOADS.matcher(plain).find()) {
            throw new AssertionError("let in: " + style);
        }
    }

    private static String character(java.util.regex.MatchResult escape) {
        if (escape.group(2) != null) {
            return Matcher.quoteReplacement(escape.group(2));
        }
        int code = Integer.parseInt(escape.group(1), 16);
        return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : "";
    }
}
