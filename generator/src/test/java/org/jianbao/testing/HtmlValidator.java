package org.jianbao.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The validator of the W3C, whose schemas are read once for many pages. */
public final class HtmlValidator {
    /** What the examples of CommonMark write, and does no harm where values stand in quotes. */
    private static final String SLASH = "Trailing slash on void elements has no effect";

    private final List<String> messages = new ArrayList<>();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

    /** Reads the schemas. */
    public HtmlValidator() throws Exception {
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
                note("warning", problem);
            }

            @Override
            public void error(SAXParseException problem) {
                note("error", problem);
            }

            @Override
            public void fatalError(SAXParseException problem) {
                note("error", problem);
            }
        };
        validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, handler);
        validator.setUpValidatorAndParsers(handler, false, false);
    }

    private void note(String severity, SAXParseException problem) {
        if (String.valueOf(problem.getMessage()).startsWith(SLASH)) {
            return;
        }
        messages.add(problem.getLineNumber() + ":" + problem.getColumnNumber() + ": " + severity + ": "
                + problem.getMessage());
    }

    /** The errors and warnings of a page, with their lines and columns. */
    public List<String> validate(Path page) throws IOException, SAXException {
        messages.clear();
        validator.checkHtmlFile(page.toFile(), true);
        return List.copyOf(messages);
    }
}
