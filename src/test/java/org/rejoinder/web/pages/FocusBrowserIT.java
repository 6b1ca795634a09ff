package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The focus map as it is read, opened, filtered and corrected. */
class FocusBrowserIT extends BrowserJourney {

    @Test
    void aCountOpensInPlaceAndFoldsAgain() {
        Page page = focus(stored().closed(), "");
        int before = page.locator(".node").count();
        BoundingBox place = page.locator(".node--focus").boundingBox();
        Locator box = node(page, stored().trade());

        box.locator(".fold--supports").click();

        assertThat(page.locator(".node")).hasCount(before + 2);
        assertThat(page).hasURL(Pattern.compile("open=" + stored().trade() + "\\.supports"));
        assertThat(box).containsText("fold +2");
        assertThat(saying(page, "Footfall in the pilot streets was 12 %")).isVisible();
        BoundingBox after = page.locator(".node--focus").boundingBox();
        assertThat(Math.abs(after.x - place.x)).isLessThan(260);
        assertThat(Math.abs(after.y - place.y)).isLessThan(260);

        box.locator(".fold--open").click();

        assertThat(page.locator(".node")).hasCount(before);
        assertThat(box.locator(".fold--supports")).hasText("+2 supports");
    }

    @Test
    void backForwardAndReloadShowWhatWasOpen() {
        Page page = focus(stored().closed(), "");
        int before = page.locator(".node").count();
        node(page, stored().trade()).locator(".fold--supports").click();
        assertThat(page.locator(".node")).hasCount(before + 2);

        page.goBack();
        assertThat(page.locator(".node")).hasCount(before);
        page.goForward();
        assertThat(page.locator(".node")).hasCount(before + 2);
        page.reload();
        assertThat(page.locator(".node")).hasCount(before + 2);
        assertThat(page.locator("#outline ~ *, .outline__entry").first()).isVisible();
        assertThat(page.locator(".outline .outline__entry")).hasCount(before + 1);
    }

    @Test
    void filtersHoldAtOnceStandInTheAddressAndAreLifted() {
        Page page = focus(stored().closed(), "");
        page.locator("summary", new Page.LocatorOptions().setHasText("Filter")).click();

        page.getByLabel("Relation", new Page.GetByLabelOptions().setExact(true)).selectOption("contradicts");

        assertThat(page).hasURL(Pattern.compile("relation=contradicts"));
        assertThat(page.locator(".node")).hasCount(3);
        page.getByLabel("Held by").fill("peeters");
        page.getByLabel("Held by").blur();
        assertThat(page.locator(".node")).hasCount(2);
        assertThat(saying(page, "does not protect children")).isVisible();

        page.keyboard().press("Escape");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Relation: contradicts"))
                .click();
        assertThat(page).not().hasURL(Pattern.compile("relation="));
        assertThat(page.locator(".node")).hasCount(3);
    }

    @Test
    void aClaimIsToldAboutBesideTheMapAndThenPutInFocusByKeyboardAlone() {
        Page page = focus(stored().closed(), "");
        page.locator(".node--focus .node__claim").focus();
        page.keyboard().press("ArrowDown");
        Locator below = page.locator(".node:has(.node__claim:focus)");
        assertThat(below).not().hasClass(Pattern.compile("node--focus"));
        String chosen = below.getAttribute("data-claim");

        page.keyboard().press("Enter");
        assertThat(page.locator("#panel-title")).isVisible();
        assertThat(page).hasURL(Pattern.compile("selected=" + chosen));
        assertThat(below).hasClass(Pattern.compile("node--selected"));
        assertThat(page.locator(".panel .quote").first()).isVisible();

        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/focus/" + chosen));
        assertThat(page.locator(".node--focus")).hasAttribute("data-claim", chosen);
        assertThat(page.locator(".node--focus .node__claim")).isFocused();
        assertThat(page.locator(".panel")).isHidden();
        assertThat(page.locator(".trail")).containsText("The market square");

        page.goBack();
        assertThat(page.locator(".node--focus")).hasAttribute("data-claim", stored().closed());
        assertThat(page.locator("#panel-title")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyLabelIsLegibleWholeAndAlone(int hops) {
        Page page = focus(stored().closed(), "?hops=" + hops);

        assertThat(page.locator(".node").count()).isBetween(2, 20);
        assertThat(Legibility.faults(page)).isEmpty();
    }

    @Test
    void theFocusMapSaysTheSameInWords() {
        Page page = focus(stored().closed(), "");

        Locator words = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("The same in words"));
        assertThat(words.locator("li").first()).containsText("is supported by");
        assertThat(words).containsText("is contradicted by");
        assertThat(words.locator("li")).hasCount(page.locator(".node").count() - 1);
    }

    @Test
    void onAPhoneAClaimIsTappedAndToldAbout() {
        Page page = openOnPhone(map("/focus/" + stored().closed()));
        assertThat(page.locator("#stage[data-ready]")).isVisible();

        page.locator(".node--focus .node__claim").tap();

        assertThat(page.locator(".panel")).hasCSS("position", "fixed");
        page.locator("[data-panel-close]").tap();
        assertThat(page.locator(".panel")).isHidden();
    }

    @Test
    void withAPanelAndFiltersNoRuleOfAccessibilityIsBroken() {
        Page page = focus(stored().closed(), "?hops=2&confidence=50&selected=" + stored().trade());
        page.locator("summary", new Page.LocatorOptions().setHasText("Filter")).click();

        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .isEmpty();
    }

    @Test
    void aClaimIsAcceptedFromTheMapAndThatIsTakenBack() {
        Page page = focus(stored().closed(), "");
        Locator box = node(page, stored().trade());
        box.locator(".node__claim").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel-title")).containsText("Trade in Ghent");

        page.keyboard().press("a");

        assertThat(page.locator(".toast")).containsText("Accepted.");
        assertThat(box).hasClass(Pattern.compile("node--accepted"));
        assertThat(box.locator(".node__caption")).containsText("accepted");
        assertThat(page.locator("[data-judge=accepted]")).hasAttribute("aria-pressed", "true");

        page.locator(".toast [data-undo]").click();
        assertThat(box).not().hasClass(Pattern.compile("node--accepted"));
    }

    @Test
    void aRejectedClaimLeavesTheMapAndComesBackWhenUndone() {
        Page page = focus(stored().closed(), "");
        node(page, stored().trade()).locator(".node__claim").click();
        assertThat(page.locator("#panel-title")).containsText("Trade in Ghent");

        page.keyboard().press("r");
        assertThat(node(page, stored().trade())).hasCount(0);

        page.locator(".toast [data-undo]").click();
        assertThat(node(page, stored().trade())).hasCount(1);
    }

    @Test
    void aRelationIsAcceptedThenRejectedBesideTheMapByKeyboardAndComesBackWhenUndone() {
        Page page = focus(stored().closed(), "");
        page.locator(".node--focus .node__claim").focus();
        page.keyboard().press("Enter");
        Locator relation = page.locator(".panel__list > li").first();
        assertThat(relation.locator(".reason")).not().isEmpty();
        int lines = page.locator(".tagged").count();

        relation.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(relation).containsText("Accepted");
        assertThat(relation.locator("button:focus")).hasCount(1);
        assertThat(page.locator(".tagged")).hasCount(lines);
        page.waitForResponse(
                response -> response.url().contains("/focus"),
                () -> page.evaluate(
                        "document.dispatchEvent(new CustomEvent('mapchange', { detail: { kind: 'document' } }))"));
        page.waitForFunction("document.querySelector('.panel__list button:focus') !== null");

        relation.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject"))
                .press("Enter");
        assertThat(page.locator(".tagged")).hasCount(lines - 1);
        page.locator(".toast [data-undo]").last().click();
        assertThat(page.locator(".tagged")).hasCount(lines);
    }

    @Test
    void aLineDrawnFromOneBoxToAnotherLinksTheirClaims() {
        Page page = focus(stored().closed(), "");
        int before = page.locator(".tagged").count();
        Locator source = node(page, stored().trade());
        Locator target = saying(page, "A parked car takes as much room");
        source.hover();
        BoundingBox handle = source.locator(".node__handle").boundingBox();
        BoundingBox there = target.boundingBox();

        page.mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        page.mouse().down();
        page.mouse().move(there.x + 30, there.y + 20);
        page.mouse().up();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("− contradicts it"))
                .click();

        assertThat(page.locator(".toast")).containsText("Linked.");
        assertThat(page.locator(".tagged")).hasCount(before + 1);
        page.locator(".toast [data-undo]").click();
        assertThat(page.locator(".tagged")).hasCount(before);
    }

    @Test
    void aClaimIsLinkedFromTheMapByKeyboard() {
        Page page = focus(stored().closed(), "");
        int before = page.locator(".node").count();
        page.locator(".node--focus .node__claim").focus();

        page.keyboard().press("l");
        Locator dialog = page.locator("#link-dialog");
        assertThat(dialog).isVisible();
        dialog.getByRole(AriaRole.COMBOBOX).fill("covered car park");
        assertThat(dialog.getByRole(AriaRole.OPTION).first()).containsText("A covered car park");
        page.keyboard().press("Enter");
        page.keyboard().press("-");

        assertThat(dialog).isHidden();
        assertThat(saying(page, "A covered car park at the station")).isVisible();
        assertThat(page.locator(".node")).hasCount(before + 1);
    }

    @Test
    void whatSomebodyElseDecidesShowsHereToo() {
        Page page = focus(stored().closed(), "");
        Page other = focus(stored().trade(), "?selected=" + stored().trade());
        assertThat(other.locator("#panel-title")).isVisible();

        other.keyboard().press("a");

        assertThat(node(page, stored().trade())).hasClass(Pattern.compile("node--accepted"));
    }

    @Test
    void anArgumentIsToldWithWhatItLeavesUnsaid() {
        Page page = focus(stored().closed(), "");
        page.evaluate("""
                async ([premise, conclusion]) => {
                  const { decide } = await import("/js/decide.js");
                  await decide({ action: "add-argument", premises: [premise], unstated: ["Trade matters most."],
                    type: "supports", conclusion, scheme: null, undercutters: [] });
                }
                """, List.of(stored().trade(), stored().closed()));

        page.reload();

        assertThat(page.locator(".outline .argument")).containsText("Trade matters most.");
        node(page, stored().trade()).locator(".node__claim").click();
        assertThat(page.locator(".panel .argument")).containsText("Trade matters most.");
    }

    @Test
    void premisesMeetInTheirArgumentAndOneReachedByItAloneIsShown() {
        Page page = focus(stored().closed(), "");
        int before = page.locator(".node").count();
        String premise = (String) page.evaluate("""
                async ([map, conclusion, premise]) => {
                  const { decide } = await import("/js/decide.js");
                  const claims = await (await fetch(`/api/v1/claims?map=${map}&limit=100`)).json();
                  const other = claims.items.find((one) => one.text.startsWith("We will publish")).id;
                  await decide({ action: "add-argument", premises: [premise, other], unstated: ["Trade matters most."],
                    type: "supports", conclusion, scheme: null, undercutters: [] });
                  return other;
                }
                """, List.of(stored().map(), stored().closed(), stored().trade()));

        page.reload();

        assertThat(page.locator(".junction")).containsText("together support");
        assertThat(page.locator(".unstated")).containsText("Trade matters most.");
        assertThat(node(page, premise)).isVisible();
        assertThat(page.locator(".node")).hasCount(before + 1);
        assertThat(page.locator(".outline__list").first()).containsText("is supported, in an argument, by");
        assertThat(Legibility.faults(page)).isEmpty();

        page.locator(".node--focus .node__claim").focus();
        page.keyboard().press("g");
        assertThat(page).hasURL(Pattern.compile("/claims/" + stored().closed() + "/arguments"));
    }

    private Page focus(String claim, String query) {
        Page page = open(map("/focus/" + claim + query));
        assertThat(page.locator("#stage[data-ready]")).isVisible();
        return page;
    }

    private static Locator node(Page page, String claim) {
        return page.locator(".node[data-claim='" + claim + "']");
    }

    private static Locator saying(Page page, String words) {
        return page.locator(".node__claim[title*='" + words + "']");
    }
}
