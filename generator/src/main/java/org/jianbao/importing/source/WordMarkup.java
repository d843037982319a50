package org.jianbao.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jianbao.importing.source.Block.Look;

/**
 * What a part of a Word file says that its conversion to HTML does not: where paragraphs stand and how large they are, and
 * what of the file is more than text.
 *
 * <p>By ECMA-376, Office Open XML; names of elements only, so that both of its namespaces do.
 */
final class WordMarkup {
    /** Text below these is not, or not yet, that of the document. */
    private static final Set<String> DROPPED = Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

    private static final List<String> XML_PARTS = List.of("/officeDocument", "/styles", "/numbering", "/footnotes",
            "/endnotes", "/comments");

    private final Map<String, Look> looks = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int dropped;
    private int inText;
    private boolean outerPictures;
    private boolean oddParts;

    /** A paragraph that is being read; text boxes stand within others. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private boolean centred;
        private int size;
    }

    /**
     * Reads a part.
     *
     * @throws IOException when it is damaged, or has a document type declaration, which no word processor writes
     */
    static WordMarkup read(InputStream part) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        WordMarkup markup = new WordMarkup();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(part);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new IOException("有文档类型声明");
                    case XMLStreamConstants.START_ELEMENT -> markup.start(reader);
                    case XMLStreamConstants.END_ELEMENT -> markup.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> markup.characters(reader.getText());
                    default -> {
                        // Comments and processing instructions say nothing.
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
        return markup;
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        counts.merge(name, 1, Integer::sum);
        if (DROPPED.contains(name)) {
            dropped++;
        }
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "t" -> inText++;
            case "Relationship" -> relationship(reader);
            case "jc" -> {
                if (!open.isEmpty() && "center".equals(value(reader, "val"))) {
                    open.peek().centred = true;
                }
            }
            case "sz" -> {
                String size = value(reader, "val");
                if (!open.isEmpty() && size.matches("\\d{1,4}")) {
                    open.peek().size = Math.max(open.peek().size, Integer.parseInt(size));
                }
            }
            default -> {
                // Of no meaning here.
            }
        }
    }

    private void end(String name) {
        if (DROPPED.contains(name)) {
            dropped--;
        }
        if (name.equals("t")) {
            inText--;
        } else if (name.equals("p") && !open.isEmpty()) {
            Paragraph paragraph = open.pop();
            String words = paragraph.text.toString().strip();
            if (!words.isEmpty()) {
                looks.putIfAbsent(key(words), new Look(0, paragraph.centred, paragraph.size, false, 0));
            }
        }
    }

    private void characters(String characters) {
        if (inText > 0 && dropped == 0) {
            text.append(characters);
            if (!open.isEmpty()) {
                open.peek().text.append(characters);
            }
        }
    }

    private void relationship(XMLStreamReader reader) {
        String type = value(reader, "Type");
        boolean outer = value(reader, "TargetMode").equals("External");
        outerPictures |= outer && type.endsWith("/image");
        oddParts |= XML_PARTS.stream().anyMatch(type::endsWith) && (outer || !value(reader, "Target").endsWith(".xml"));
    }

    /** Whether a picture stands elsewhere, where whoever shows it would go and look. */
    boolean hasOuterPictures() {
        return outerPictures;
    }

    /** Whether a part of XML has another name, under which nobody looked at its size. */
    boolean hasOddParts() {
        return oddParts;
    }

    private static String value(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** How the paragraph with a text looks; of several the first. */
    Look look(String paragraph) {
        return looks.getOrDefault(key(paragraph), Look.NONE);
    }

    private static String key(String paragraph) {
        return paragraph.replaceAll("\\s", "");
    }

    /** How many elements of a name there are. */
    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** All text that is accepted. */
    String text() {
        return text.toString();
    }

    /** What a reader of the file should be told, as sentences. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        int changes = count("ins") + count("del") + count("moveFrom");
        if (changes > 0) {
            remarks.add("有 " + changes + " 处修订：按全部接受读取，删掉的文字没有导入");
        }
        if (count("commentReference") > 0) {
            remarks.add("有 " + count("commentReference") + " 条批注，没有导入");
        }
        if (count("txbxContent") > 0) {
            remarks.add("有文本框，文字已放进正文，请核对位置");
        }
        if (count("footnoteReference") + count("endnoteReference") > 0) {
            remarks.add("有 " + (count("footnoteReference") + count("endnoteReference"))
                    + " 条脚注或尾注，已放进正文，写成“（注：……）”");
        }
        if (count("OLEObject") > 0) {
            remarks.add("有 " + count("OLEObject") + " 个嵌入的对象（表格、公式等），没有导入");
        }
        if (count("vMerge") + count("gridSpan") > 0) {
            remarks.add("表格里有合并的单元格：文字放在第一格，其余的格空着，请核对");
        }
        return remarks;
    }
}
