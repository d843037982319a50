package org.jianbao.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word files, as small as the format allows: ECMA-376, Office Open XML. */
final class WordFile {
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private int pictures;
    private int related;

    WordFile() {
        relationship("styles", "styles.xml", false);
        part("word/styles.xml", "<w:styles" + NAMESPACES + ">" + style("1", "heading 1") + style("2", "heading 2")
                + style("3", "heading 3") + "</w:styles>");
    }

    private static String style(String id, String name) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/></w:style>";
    }

    private void relationship(String type, String target, boolean external) {
        relationships.append("<Relationship Id=\"rId").append(related++).append("\" Type=\"")
                .append(RELATIONSHIPS)
                .append('/').append(type).append("\" Target=\"").append(target).append('"')
                .append(external ? " TargetMode=\"External\"" : "").append("/>");
    }

    WordFile heading(int level, String text) {
        return raw("<w:p><w:pPr><w:pStyle w:val=\"" + level + "\"/></w:pPr>" + run(text, "") + "</w:p>");
    }

    WordFile paragraph(String text) {
        return raw("<w:p>" + run(text, "") + "</w:p>");
    }

    /** A paragraph of which the first characters are strong. */
    WordFile paragraph(String strong, String text) {
        return raw("<w:p>" + run(strong, "<w:b/>") + run(text, "") + "</w:p>");
    }

    static String run(String text, String properties) {
        return text.isEmpty() ? ""
                : "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Markup of the body as it is. */
    WordFile raw(String markup) {
        body.append(markup);
        return this;
    }

    WordFile part(String name, String xml) {
        return part(name,
                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                        + xml.replace("NAMESPACES", NAMESPACES))
                        .getBytes(StandardCharsets.UTF_8));
    }

    WordFile part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    WordFile footnotes(String xml) {
        relationship("footnotes", "footnotes.xml", false);
        return part("word/footnotes.xml", "<w:footnotes" + NAMESPACES + ">" + xml + "</w:footnotes>");
    }

    WordFile picture(byte[] bytes, String extension) {
        String name = "media/image" + ++pictures + "." + extension;
        String id = "rId" + related;
        relationship("image", name, false);
        part("word/" + name, bytes);
        return raw("<w:p><w:r>" + drawing("r:embed=\"" + id + "\"") + "</w:r></w:p>");
    }

    /** A picture that stands at an address. */
    WordFile linkedPicture(String address) {
        String id = "rId" + related;
        relationship("image", address, true);
        return raw("<w:p><w:r>" + drawing("r:link=\"" + id + "\"") + "</w:r></w:p>");
    }

    private static String drawing(String reference) {
        return "<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片\"/><a:graphic><a:graphicData uri=\"pic\"><pic:pic><pic:blipFill><a:blip "
                + reference + "/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";
    }

    Path write(Path file) throws IOException {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/></Types>");
        part("_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\""
                        + RELATIONSHIPS + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        part("word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relationships
                        + "</Relationships>");
        parts.putIfAbsent("word/document.xml",
                ("<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
