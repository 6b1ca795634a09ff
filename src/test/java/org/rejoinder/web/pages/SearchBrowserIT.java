package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Searching by words and conditions, with the mouse left alone. */
class SearchBrowserIT extends BrowserJourney {

    @Test
    void aSearchIsNarrowedKeptRemovedAndTakenBackByKeyboard() {
        Page page = open(map("/claims"));

        page.focus("#f-contested");
        page.keyboard().press("Space");
        assertThat(page).hasURL(Pattern.compile(".*contested=true.*"));
        assertThat(page.locator("#results[data-query='contested=true']")).isVisible();
        assertThat(page.locator("#f-contested")).isFocused();
        assertThat(page.locator("#f-contested")).isChecked();

        page.focus("#results summary");
        page.keyboard().press("Enter");
        page.focus("#name");
        page.keyboard().type("What is disputed");
        page.keyboard().press("Enter");
        assertThat(page.locator("#kept .kept__one")).hasCount(1);
        assertThat(page.locator("#kept a")).hasText("What is disputed");

        page.focus("#kept button");
        page.keyboard().press("Enter");
        assertThat(page.locator("#toasts")).containsText("What is disputed");
        assertThat(page.locator("#kept .kept__one")).hasCount(0);
        page.focus("#toasts [data-undo]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#kept a")).hasText("What is disputed");

        page.navigate(page.url().replaceAll("/claims.*", ""));
        assertThat(page.locator("main")).containsText("What is disputed");
    }

    @Test
    void wordsNobodyUsedLeaveAWayOn() {
        Page page = open(map("/claims?q=zzzzqqqq"));
        assertThat(page.locator("#results .empty")).isVisible();
    }
}
