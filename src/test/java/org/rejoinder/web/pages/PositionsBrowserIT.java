package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stands where, on the page that tells it. */
class PositionsBrowserIT extends BrowserJourney {

    private String page = "";

    @BeforeEach
    void storeTheQuarrel() {
        page = "/maps/" + SampleNightBus.store(context()) + "/positions";
    }

    @Test
    void campsAreNamedByTheirMembersAndWhoHasTooLittleIsUndecided() {
        Page shown = open(page);

        for (String member : List.of("More life after ten", "Night workers speak", "What came of the trial")) {
            assertThat(camp(shown, "Camp A")).containsText(member);
        }
        for (String member : List.of("A bus that nobody takes", "Open letter of the taxi drivers", "Quiet streets")) {
            assertThat(camp(shown, "Camp B")).containsText(member);
        }
        assertThat(camp(shown, "Each alone")).containsText("Mayor Lind");
        shown.getByText("participant has no camp")
                .or(shown.getByText("participants have no camp"))
                .click();
        assertThat(shown.locator("details.camp")).containsText("Letter to the editor");
    }

    private static Locator camp(Page page, String name) {
        return page.locator(".camp")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
    }

    @Test
    void thePictureHasEveryTieAlsoInATable() {
        Page shown = open(page);
        int drawn = shown.locator(
                        ".bonds__picture.is-wide .bonds__agree path, .bonds__picture.is-wide .bonds__contradict path")
                .count();

        shown.getByText("Who agrees with and contradicts whom").first().click();

        Locator rows = shown.locator(".ties tbody tr");
        int told = 0;
        for (Locator row : rows.all()) {
            told += row.textContent().contains("+") ? 1 : 0;
            told += row.textContent().contains("−") ? 1 : 0;
        }
        assertThat(drawn).isPositive().isEqualTo(told);
        assertThat(shown.locator(".bonds__picture.is-wide").getAttribute("aria-hidden"))
                .isEqualTo("true");
    }

    @Test
    void aCruxSaysWhatChangesForWhomAndLeadsToWhatIf() {
        Page shown = open(page);
        Locator first = shown.locator(".cruxes > li").first();

        assertThat(first).containsText("fare");
        assertThat(first).containsText("Camp A");
        first.locator("summary").focus();
        shown.keyboard().press("Enter");
        assertThat(first.locator(".shifts li").first()).isVisible();
        String address = first.getByText("What if it fell?").getAttribute("href");
        assertThat(address).matches("/maps/[^/]+/reasoning\\?off=c-[a-z0-9]+");
    }

    @Test
    void theMatrixTellsAsWordsWhoSaysWhatAndLeadsToThePassage() {
        Page shown = open(page);
        Locator row = shown.locator(".matrix tbody tr")
                .filter(new Locator.FilterOptions().setHasText("The night bus pays for itself"));

        assertThat(row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mayor Lind: asserts")))
                .isVisible();
        assertThat(row.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Open letter of the taxi drivers: disputes")))
                .isVisible();
        assertThat(row.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("A bus that nobody takes: implied")))
                .isVisible();
        row.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Open letter of the taxi drivers: disputes"))
                .click();
        assertThat(shown).hasURL(Pattern.compile("/documents/d-[a-z0-9]+\\?claim=c-[a-z0-9]+#o-[a-z0-9]+$"));
    }

    @Test
    void whatBothSidesSayIsShown() {
        Page shown = open(page);

        Locator shared = shown.locator(".shared > li")
                .filter(new Locator.FilterOptions().setHasText("The last bus leaves too early"));
        assertThat(shared).containsText("Quiet streets (Camp B)");
        assertThat(shared).containsText("What came of the trial (Camp A)");
    }

    @Test
    void whatCountsIsChosenInPlaceAndStaysInTheAddress() {
        Page shown = open(page);

        shown.getByLabel("Only what people accepted").check();

        assertThat(shown).hasURL(Pattern.compile("count=accepted"));
        assertThat(shown.locator("#positions")).not().containsText("fare");
        shown.reload();
        assertThat(shown.getByLabel("Only what people accepted")).isChecked();
    }

    @Test
    void withoutJavaScriptTheSameIsChosenWithAButton() {
        Page shown = openWithoutJavaScript(page);

        shown.getByLabel("Number of camps").selectOption("2");
        shown.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();

        assertThat(shown).hasURL(Pattern.compile("camps=2"));
        assertThat(shown.locator("h3.camp__name")).hasCount(2);
    }

    @Test
    void aNumberOfCampsThatMakesNoSenseIsRefused() {
        Page shown = open(page + "?camps=1");

        assertThat(shown.locator("main")).containsText("camps goes from 2 to 6");
        expectComplaints();
    }

    @Test
    void twoCampsAreSetHeadToHead() {
        Page shown = open(page);

        shown.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The two largest head to head"))
                .click();

        assertThat(shown.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Camp A against Camp B");
    }

    @Test
    void noRuleOfAccessibilityIsBrokenAndNothingScrollsSideways() {
        for (Browser.NewContextOptions window : List.of(
                new Browser.NewContextOptions().setViewportSize(1280, 800),
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true),
                new Browser.NewContextOptions().setViewportSize(2560, 1440))) {
            Page shown = open(page, window);
            shown.locator("details").all().forEach(details -> details.evaluate("each => each.open = true"));
            assertThat(((Number) shown.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue())
                    .isLessThanOrEqualTo(0);
            assertThat(new AxeBuilder(shown).analyze().getViolations()).isEmpty();
            shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(new AxeBuilder(shown).analyze().getViolations()).isEmpty();
            shown.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(shown.locator(".matrix tbody tr").first()).isVisible();
            shown.close();
        }
    }
}
