package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reading findings, setting one aside with a note, and taking that back, by keyboard. */
class FindingsBrowserIT extends BrowserJourney {

    @Test
    void aFindingIsDismissedWithANoteAndTakenBack() {
        Page page = open(map("/findings"));
        Locator findings = page.locator("article.finding");
        int before = findings.count();
        assertThat(before).isGreaterThan(1);
        String first = findings.first().getAttribute("id");

        page.keyboard().press("j");
        assertThat(page.locator("#" + first)).isFocused();
        page.keyboard().press("d");
        assertThat(page.locator("#note-" + first)).isFocused();
        page.keyboard().type("Both speak of <other> years.");
        page.fill("#by-" + first, "Ana");
        page.focus("#note-" + first);
        page.keyboard().press("Enter");

        assertThat(page.locator("#" + first)).hasCount(0);
        assertThat(findings).hasCount(before - 1);
        assertThat(page.locator("#toasts [data-undo]")).isVisible();
        page.click("#dismissed > summary");
        assertThat(page.locator("#aside-" + first)).containsText("Both speak of <other> years.");
        assertThat(page.locator("#aside-" + first)).containsText("Ana");

        page.reload();
        assertThat(findings).hasCount(before - 1);
        page.click("#dismissed > summary");
        page.focus("#aside-" + first + " button");
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + first)).isFocused();
        assertThat(findings).hasCount(before);
    }

    @Test
    void whatWasDismissedIsUndoneFromTheNotice() {
        Page page = open(map("/findings"));
        Locator findings = page.locator("article.finding");
        int before = findings.count();
        String first = findings.first().getAttribute("id");
        page.click("#" + first + " [data-dismiss] > summary");
        page.click("#" + first + " [data-dismiss] button");
        assertThat(findings).hasCount(before - 1);
        page.click("#toasts [data-undo]");
        assertThat(page.locator("#" + first)).isVisible();
    }

    @Test
    void findingsAreNarrowedByRuleInPlace() {
        Page page = open(map("/findings"));
        page.selectOption("#rule", "unanswered-objection");
        assertThat(page).hasURL(Pattern.compile(".*rule=unanswered-objection.*"));
        assertThat(page.locator("article.finding").first()).containsText("An unanswered objection");
        assertThat(page.locator(".findings__rules [aria-current]")).hasText("An unanswered objection");
    }

    @Test
    void withoutScriptsAFindingIsDismissedAndTakenBack() {
        Page page = openWithoutJavaScript(map("/findings"));
        int before = page.locator("article.finding").count();
        String first = page.locator("article.finding").first().getAttribute("id");
        page.click("#" + first + " [data-dismiss] > summary");
        page.fill("#note-" + first, "Not now.");
        page.click("#" + first + " [data-dismiss] button");
        page.navigate(site() + map("/findings"));
        assertThat(page.locator("article.finding")).hasCount(before - 1);
        page.click("#dismissed > summary");
        assertThat(page.locator("#aside-" + first)).containsText("Not now.");
        page.click("#aside-" + first + " button");
        page.navigate(site() + map("/findings"));
        assertThat(page.locator("article.finding")).hasCount(before);
    }
}
