package org.jianbao.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jianbao.format.JsonValue;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jsoup.Jsoup;

/**
 * Checks what programs read: that feeds and site maps are well-formed XML without a document type and lead to files of the
 * site, and that JSON is JSON (RFC 8259).
 */
final class FeedCheck {
    /** Elements whose text is an address, and those with the text of an article. */
    private static final Set<String> ADDRESSES = Set.of("link", "loc", "guid", "comments");
    private static final Set<String> TEXTS = Set.of("encoded", "content", "description", "summary");
    private static final String FIX = "重新运行 jianbao build，不要手工改这个文件";

    private final SiteFolder site;
    private final Problems problems;

    private FeedCheck(SiteFolder site, Problems problems) {
        this.site = site;
        this.problems = problems;
    }

    /** Checks all of them; their number. */
    static long run(SiteFolder site, Problems problems) throws IOException {
        FeedCheck check = new FeedCheck(site, problems);
        for (String name : site.ending(".xml")) {
            check.xml(name);
        }
        for (String name : site.ending(".json")) {
            check.json(name);
        }
        return site.ending(".xml").size() + (long) site.ending(".json").size();
    }

    private void xml(String name) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(site.bytes(name)));
            String element = "";
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> report(name, xml.getLocation(), "有 DOCTYPE，阅读器会拒绝");
                    case XMLStreamConstants.START_ELEMENT -> {
                        element = xml.getLocalName();
                        attributes(name, xml);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(name, element, xml);
                    case XMLStreamConstants.END_ELEMENT -> element = "";
                    default -> {
                        // Comments and instructions lead nowhere.
                    }
                }
            }
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            String why = String.valueOf(e.getMessage()).replaceAll("(?s).*\\nMessage: ", "").replaceAll("\\s+", " ");
            report(name, at, "XML 写法有误：" + why);
        }
    }

    private void attributes(String name, XMLStreamReader xml) {
        for (String attribute : new String[] {"href", "url", "src"}) {
            String address = xml.getAttributeValue("", attribute);
            if (address != null) {
                address(name, xml.getLocation(), address);
            }
        }
    }

    private void text(String name, String element, XMLStreamReader xml) {
        if (ADDRESSES.contains(element)) {
            address(name, xml.getLocation(), xml.getText().strip());
        } else if (TEXTS.contains(element)) {
            var links = Jsoup.parseBodyFragment(xml.getText()).select("[href], [src]");
            links.stream().flatMap(link -> Stream.of(link.attr("href"), link.attr("src"))).distinct()
                    .forEach(address -> address(name, xml.getLocation(), address));
        }
    }

    private void address(String name, Location at, String address) {
        if (site.lacks(address)) {
            problems.add(ProblemKind.BROKEN_LINK, place(name, at), "“" + address + "”没有对应的文件");
        }
    }

    private void report(String name, Location at, String what) {
        problems.add(ProblemKind.BAD_FEED, place(name, at), what, FIX);
    }

    private static Place place(String name, Location at) {
        return at == null || at.getLineNumber() < 1 ? Place.ofFile(name)
                : new Place(name, at.getLineNumber(), Math.max(1, at.getColumnNumber()), "");
    }

    private void json(String name) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(site.bytes(name))).toString();
            JsonValue.mistake(text).ifPresent(offset -> problems.add(ProblemKind.BAD_FEED,
                    Place.at(name, text, offset), "JSON 写法有误，从这里起读不懂", FIX));
        } catch (CharacterCodingException e) {
            problems.add(ProblemKind.BAD_FEED, Place.ofFile(name), "不是 UTF-8", FIX);
        }
    }
}
