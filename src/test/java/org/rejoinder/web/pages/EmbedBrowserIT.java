package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A focus map as other sites show it. */
class EmbedBrowserIT extends BrowserJourney {

    @Test
    void theFocusPageHandsOutAFrameWhosePageShowsTheSameClaimsToReadOnly() {
        Page page = open("/maps/" + stored().map() + "/focus/" + stored().trade());
        String claim = page.locator("h1 span").last().textContent();
        page.locator("[data-part=embed] summary").click();
        String snippet = page.getByLabel("HTML for the frame").inputValue();

        assertThat(snippet)
                .startsWith("<iframe src=\"http://")
                .contains("/embed/maps/" + stored().map() + "/focus/" + stored().trade() + "\"");
        int boxes = page.locator(".outline__entry").count();

        Page frame = open("/embed/maps/" + stored().map() + "/focus/" + stored().trade());

        picture(frame);
        assertThat(frame.locator("h1")).hasText(claim);
        assertThat(frame.locator("svg.picture")).isVisible();
        assertThat(frame.locator(".outline__entry")).hasCount(boxes);
        assertThat(frame.locator("button, form, nav, script")).hasCount(0);
        assertThat(frame.locator(".embed__foot a"))
                .hasAttribute("href", "/maps/" + stored().map() + "/focus/" + stored().trade());
        Page opened = frame.waitForPopup(() -> frame.locator(".embed__foot a").click());
        assertThat(opened.locator("h1")).containsText(claim);
    }

    private static void picture(Page page) {
        String folder = System.getProperty("rejoinder.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "embed.png"))
                    .setFullPage(true));
        }
    }
}
