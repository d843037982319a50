package org.jianbao.load;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jianbao.model.LinkIndex.PictureSize;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads an SVG picture's size, and refuses one that could run a program in the reader's browser. */
final class SvgReader {
    private static final Pattern OUTSIDE = Pattern
            .compile("(?i)@import|url\\(\\s*['\"]?(?!\\s*['\"]?(?:#|data:image/))");
    private static final Pattern LENGTH = Pattern.compile("([0-9.]+)(?:px)?");

    private final Problems problems;

    SvgReader(Problems problems) {
        this.problems = problems;
    }

    /** Width and height in CSS pixels, from the root's width and height or else its viewBox. */
    Optional<PictureSize> size(TextFile file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(file.text()));
            while (!xml.isStartElement()) {
                xml.next();
            }
            Optional<PictureSize> size = xml.getLocalName().equals("svg") ? rootSize(xml) : Optional.empty();
            do {
                if (xml.isStartElement()) {
                    refusePrograms(xml, file);
                } else if (xml.isCharacters() && loadsFromElsewhere(xml.getText())) {
                    refuse("“" + xml.getText().strip().lines().findFirst().orElse("") + "”", xml, file);
                }
                xml.next();
            } while (xml.hasNext());
            return size;
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private void refusePrograms(XMLStreamReader xml, TextFile file) {
        String element = xml.getLocalName().toLowerCase(Locale.ROOT);
        boolean unsafe = element.equals("script") || element.equals("foreignobject");
        String what = "<" + xml.getLocalName() + ">";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = xml.getAttributeValue(i).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
            if (name.startsWith("on") || value.contains("javascript:")
                    || name.equals("style") && loadsFromElsewhere(value)
                    || name.equals("href") && !value.startsWith("#") && !value.startsWith("data:image/")) {
                unsafe = true;
                what = xml.getAttributeLocalName(i) + "=\"…\"";
            }
        }
        if (unsafe) {
            refuse(what, xml, file);
        }
    }

    /** Whether a style sheet or attribute names something outside of the picture. */
    private static boolean loadsFromElsewhere(String style) {
        return OUTSIDE.matcher(style).find();
    }

    private void refuse(String what, XMLStreamReader xml, TextFile file) {
        int line = xml.getLocation().getLineNumber();
        String quote = file.text().lines().skip(line - 1L).findFirst().orElse("");
        problems.add(ProblemKind.UNSAFE_HTML, new Place(file.name(), line, 0, quote), "SVG 图片里有 " + what,
                "在绘图软件里另存为“普通 SVG”");
    }

    private static Optional<PictureSize> rootSize(XMLStreamReader xml) {
        Optional<PictureSize> stated = size(xml.getAttributeValue(null, "width"),
                xml.getAttributeValue(null, "height"));
        if (stated.isPresent()) {
            return stated;
        }
        String viewBox = xml.getAttributeValue(null, "viewBox");
        String[] parts = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+");
        return parts.length == 4 ? size(parts[2], parts[3]) : Optional.empty();
    }

    private static Optional<PictureSize> size(@org.jspecify.annotations.Nullable String width,
            @org.jspecify.annotations.Nullable String height) {
        Matcher w = LENGTH.matcher(width == null ? "" : width.strip());
        Matcher h = LENGTH.matcher(height == null ? "" : height.strip());
        if (!w.matches() || !h.matches()) {
            return Optional.empty();
        }
        try {
            int wide = (int) Math.round(Double.parseDouble(w.group(1)));
            int high = (int) Math.round(Double.parseDouble(h.group(1)));
            return wide > 0 && high > 0 ? Optional.of(new PictureSize(wide, high)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
