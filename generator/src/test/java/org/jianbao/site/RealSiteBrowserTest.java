package org.jianbao.site;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Page;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of the project's own site in a real browser share: no test leaves an error on the console. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
abstract class RealSiteBrowserTest {
    private @Nullable SiteInBrowser site;

    private @Nullable Reader reader;

    @BeforeAll
    void open() throws IOException {
        site = SiteInBrowser.open();
    }

    @AfterAll
    void close() {
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void hasNoErrorOnTheConsole() {
        if (reader != null) {
            reader.close();
            assertThat(reader.errors()).isEmpty();
        }
    }

    /** A page of a new reader, whose window has a width in CSS pixels. */
    Page page(int width, boolean scripts) {
        return use(site().reader(width, scripts)).page();
    }

    /** Makes a reader the one whose errors count. */
    Reader use(Reader opened) {
        reader = opened;
        return opened;
    }

    /** The reader of the page that was opened last. */
    Reader reader() {
        return Objects.requireNonNull(reader);
    }

    SiteInBrowser site() {
        return Objects.requireNonNull(site);
    }

    /** Address of the home page. */
    String url() {
        return site().url();
    }

    /** What axe finds on the page that was opened last. */
    List<String> accessibilityViolations() {
        return reader().accessibilityViolations();
    }
}
