package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a newcomer meets: the tour, the help, the other language. */
class TourBrowserIT extends BrowserJourney {

    @Test
    void fiveStepsLeadByKeyboardFromTheMapToTheReview() {
        Page page = open(map(""));
        button(page, "Start the tour").focus();
        page.keyboard().press("Enter");

        Locator panel = page.locator("[data-tour-panel]");
        assertThat(panel).containsText("Step 1 of 5");
        next(page, 2, "/clash$");
        next(page, 3, "/focus/");
        next(page, 4, "/documents/");
        next(page, 5, "/review$");
        assertThat(panel.getByText("Next")).hasCount(0);
        button(page, "End the tour").click();
        assertThat(panel).hasCount(0);
    }

    @Test
    void theTourIsLeftWithOneKeyAndTakenUpWhereItWasLeft() {
        Page page = open(map("/tour"));
        button(page, "Start the tour").click();
        next(page, 2, "/clash$");
        next(page, 3, "/focus/");

        page.waitForResponse("**/tour/leave", () -> page.keyboard().press("Escape"));
        assertThat(page.locator("[data-tour-panel]")).hasCount(0);
        page.navigate(site() + map(""));
        assertThat(page.locator(".tour-offer")).hasCount(0);
        assertThat(page.locator("[data-tour-panel]")).hasCount(0);

        page.getByRole(AriaRole.CONTENTINFO)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tour"))
                .click();
        button(page, "Go on at step 3").click();
        assertThat(page.locator("[data-tour-panel]")).containsText("Step 3 of 5");
    }

    @Test
    void whoeverDeclinesIsNotAskedAgain() {
        Page page = open(map(""));

        button(page, "No, thanks").click();

        assertThat(page.locator(".tour-offer")).hasCount(0);
        assertThat(page.locator("[data-tour-panel]")).hasCount(0);
    }

    @Test
    void theQuestionMarkShowsTheKeysOfThePage() {
        Page page = open(map("/claims"));

        page.keyboard().press("?");

        Locator keys = page.getByRole(AriaRole.DIALOG);
        assertThat(keys).containsText("search the claims of this map");
        page.keyboard().press("Escape");
        assertThat(keys).hasCount(0);
    }

    @Test
    void aChosenLanguageIsKeptAndOnePageLeadsBackToItself() {
        Page page = open(
                map("/claims?contested=true"),
                new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("fr-FR"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");

        button(page, "Deutsch").click();

        assertThat(page).hasURL(Pattern.compile("/claims\\?contested=true$"));
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("h1")).hasText("Behauptungen");
        page.navigate(site() + "/help");
        assertThat(page.locator("h1")).containsText("Hilfe");
    }

    private static void next(Page page, int step, String address) {
        page.locator("[data-tour-panel] h2").focus();
        button(page, "Next").press("Enter");
        assertThat(page).hasURL(Pattern.compile(address));
        assertThat(page.locator("[data-tour-panel]")).containsText("Step %d of 5".formatted(step));
        assertThat(page.locator("[data-tour-panel] h2")).isFocused();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
