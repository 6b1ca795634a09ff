package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesBrowserIT extends BrowserJourney {

    @Test
    void theOnlyMapOpensAtOnceAndShowsBothPassagesOfAContradiction() {
        Page page = open("/");

        assertThat(page).hasURL(Pattern.compile("/maps/" + stored().map() + "$"));
        assertThat(heading(page, "A town centre without cars")).isVisible();
        Locator strongest = page.locator("article.versus").first();
        assertThat(strongest).containsText("Trade in Ghent rose by 17 %");
        assertThat(strongest).containsText("whose turnover fell by 8 %");
        assertThat(strongest).containsText("very likely, 93 %");
        assertThat(strongest).containsText("One says that trade rose by 17 %");
        assertThat(page.locator(".figures")).containsText("6");
    }

    @Test
    void aPassageLeadsToItsPlaceInTheDocumentWithItsRelationsBeside() {
        Page page = open(map("/claims/" + stored().trade()));

        page.locator(".trace a").first().click();

        assertThat(page.locator("mark.claim--both a:target")).hasText(Pattern.compile("Trade in Ghent rose by 17 %"));
        assertThat(page.locator("#beside")).containsText("whose turnover fell by 8 %");
        assertThat(page.locator("#beside")).containsText("is contradicted by");
    }

    @Test
    void theTraceTellsWhoSaysItAndWhoReportsIt() {
        Page page = open(map("/claims/" + stored().trade()));

        assertThat(page.locator(".trace")).containsText("Town council");
        assertThat(page.locator(".trace")).containsText("12 September 2024");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Says the same")))
                .containsText("Councillor Maes reported by Traders' association");
        assertThat(page.locator(".side--contradicts .differs").first()).hasText("8 %");
    }

    @Test
    void theKeyboardGoesFromOneContestedClaimToTheNext() {
        Page page = open(map("/documents/" + stored().traders()));
        assertThat(page.locator("[data-stepper]")).isVisible();

        page.keyboard().press("n");
        assertThat(page.locator(".beside__claim")).hasText(Pattern.compile("^That figure counts restaurants"));
        page.keyboard().press("n");
        assertThat(page.locator(".beside__claim")).hasText(Pattern.compile("^Without them one shop in four"));
        page.keyboard().press("p");
        assertThat(page.locator(".beside__claim")).hasText(Pattern.compile("^That figure counts restaurants"));
        assertThat(page.locator("mark.claim--open")).hasCount(1);
    }

    @Test
    void loadedLanguageShowsOnDemand() {
        Page page = open(map("/documents/" + stored().traders()));
        Locator loaded = page.locator("mark.claim--loaded .loaded").first();

        assertThat(loaded).not().hasCSS("text-decoration-style", "wavy");
        page.getByLabel("Loaded language").check();

        assertThat(loaded).hasCSS("text-decoration-style", "wavy");
    }

    @Test
    void theTextIsShownAsPublishedAndNothingInItRuns() {
        Page page = open(map("/documents/" + stored().council()));

        assertThat(page.locator("[data-text]")).containsText("<script>document.title = \"broken\"</script>");
        assertThat(page).hasTitle("A centre for everybody · Rejoinder");
        assertThat(page.locator(".text__list .text__list li").first()).containsText("Footfall in the pilot streets");
        assertThat(page.locator(".text__footnote")).containsText("City of Ghent, Circulation Plan");
    }

    @Test
    void claimsAreFilteredAsOneTypes() {
        Page page = open(map("/claims"));

        page.getByLabel("Words").fill("footfall");
        assertThat(page.locator("#results .row")).hasCount(2);
        page.getByLabel("Unsupported").check();
        assertThat(page.locator("#results .row")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("q=footfall.*unsupported=true"));
    }

    @Test
    void everythingCanBeReadWithoutJavaScript() {
        Page reader = openWithoutJavaScript(map("/documents/" + stored().council()));
        reader.locator("mark.claim--both a").first().click();
        assertThat(reader.locator("#beside")).containsText("The council should postpone the closure");

        Page focus = openWithoutJavaScript(map("/focus/" + stored().closed()));
        assertThat(focus.locator("svg.picture .box--focus")).isVisible();
        assertThat(focus.locator("svg.picture")).containsText("− contradicts");

        Page claims = openWithoutJavaScript(map("/claims?contested=true&sort=contested"));
        assertThat(claims.locator("#results .row").first()).containsText("The market square");
    }

    @Test
    void aPastedTextIsTakenInWhileItsProgressIsShown() {
        Page page = open(map("/add"));

        page.getByLabel("Title").fill("A letter to the paper");
        page.getByLabel("Text")
                .fill("The town needs the car park at the station.\n\n"
                        + "Trade in Ghent fell by 5 % after its centre was closed to through traffic. "
                        + "Two of three shops lost customers because of it.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add text"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/jobs/"));
        assertThat(heading(page, "Added")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(180_000));
        assertThat(page.locator(".item--done")).containsText("found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the map"))
                .click();
        page.getByRole(AriaRole.COMPLEMENTARY)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("A letter to the paper"))
                .click();
        assertThat(page.locator("[data-text] mark").first()).isVisible();
    }

    @Test
    void aFileThatCannotBeReadIsToldInWords() {
        Page page = open(map("/add"));

        page.getByLabel("Drop files here, or choose them")
                .setInputFiles(new FilePayload("nothing.txt", "text/plain", new byte[0]));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add files"))
                .click();

        assertThat(page.locator("main")).containsText("nothing.txt");
        assertThat(page.locator(".item--problem .item__words, .notice")).containsText(Pattern.compile("empty"));
    }

    @Test
    void aChosenThemeIsKept() {
        Page page = open(map(""), ColorScheme.LIGHT);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark colours"))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("body")).hasCSS("color-scheme", "dark");
    }

    @Test
    void anAddressThatNamesNothingSaysSo() {
        Page page = open("/maps/m-unknown");

        assertThat(heading(page, "No such map")).isVisible();
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("All maps").setExact(true)))
                .isVisible();
        expectComplaints();
    }

    @Test
    void onAPhoneTheRelationsRiseFromBelow() {
        Page page = openOnPhone(map("/documents/" + stored().council()));
        Locator sheet = page.locator(".beside");
        assertThat(sheet).isHidden();

        page.locator("mark.claim--both a").first().tap();
        assertThat(sheet).isVisible();
        assertThat(sheet).hasCSS("position", "fixed");

        sheet.locator("[data-close]").tap();
        assertThat(sheet).isHidden();
    }

    private static Locator heading(Page page, String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setLevel(1));
    }
}
