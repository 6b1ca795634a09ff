package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;

/** What stands, why, and what would change: read, supposed, kept and compared. */
class ReasoningBrowserIT extends BrowserJourney {

    private static final String GHENT = "That figure counts restaurants";
    private static final String NITROGEN = "Nitrogen dioxide is the main cause";
    private static final String ASTHMA = "Children who live in Castle Street";

    @Test
    void theListTellsHowManyStandAndWhyEachDoesOrDoesNot() {
        Page page = open(map("/reasoning"));

        assertThat(page.locator(".balance__parts")).containsText("17");
        Locator trade = row(page, "Trade in Ghent rose");
        assertThat(trade.locator(".standing")).hasText("▽ falls");
        assertThat(trade.locator(".because"))
                .hasText(Pattern.compile(
                        "falls because “That figure counts.*” contradicts it and nothing answers that\\."));

        page.locator(".balance__part", new Page.LocatorOptions().setHasText("open"))
                .click();

        assertThat(page).hasURL(Pattern.compile("standing=open"));
        assertThat(page.locator(".stand")).hasCount(4);
        assertThat(page.locator(".stand").first())
                .containsText("contradict each other and nothing decides between them");
    }

    @Test
    void whatCountsIsChosenAndStandsInTheAddress() {
        Page page = open(map("/reasoning"));
        assertThat(row(page, "Fewer shops stood empty").locator(".standing")).hasText("▽ falls");

        page.getByLabel("What counts").selectOption("0.67");

        assertThat(page).hasURL(Pattern.compile("confidence=0\\.67"));
        assertThat(row(page, "Fewer shops stood empty").locator(".standing")).hasText("▲ stands");
        page.reload();
        assertThat(page.getByLabel("What counts")).hasValue("0.67");
    }

    @Test
    void aClaimFallsWhenItsOnlyReasonIsSwitchedOffAndTheExplanationShowsWhy() {
        Page page = focus(id(ASTHMA), "?standing=true&selected=" + id(NITROGEN));
        Locator asthma = node(page, id(ASTHMA));
        assertThat(asthma.locator(".node__caption")).containsText("▲ stands");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Suppose it fell"))
                .click();

        assertThat(asthma).hasClass(Pattern.compile("node--falls"));
        assertThat(asthma.locator(".node__caption")).containsText("▽ now falls");
        assertThat(page.locator(".supposed__outcome")).containsText("claims fall");
        assertThat(page).hasURL(Pattern.compile("off=" + id(NITROGEN)));
        asthma.locator(".node__claim").click();
        assertThat(page.locator(".panel__stands .because"))
                .hasText("falls because “Nitrogen dioxide is the main cause.”, the only reason given for it, falls.");

        page.goBack();

        assertThat(asthma.locator(".node__caption")).containsText("▲ stands");
        assertThat(page.locator(".supposed")).hasCount(0);
    }

    @Test
    void byKeyboardAloneAClaimIsSupposedToFallAndThenBelieved() {
        Page page = focus(stored().closed(), "");
        page.keyboard().press("w");
        Locator focused = page.locator(".node--focus");
        assertThat(focused.locator(".node__caption")).containsText("▽ falls");

        focused.locator(".node__claim").focus();
        page.keyboard().press("b");
        assertThat(focused.locator(".node__caption")).containsText("▲ now stands");
        assertThat(page.locator(".supposed")).containsText("believed");

        page.keyboard().press("x");
        assertThat(page.locator(".supposed")).containsText("fallen");
        assertThat(focused.locator(".node__caption")).containsText("▽ falls");

        page.keyboard().press("x");
        assertThat(page.locator(".supposed")).hasCount(0);
        assertThat(focused.locator(".node__claim")).isFocused();

        page.keyboard().press("w");
        assertThat(focused.locator(".node__caption")).not().containsText("falls");
    }

    @Test
    void aRelationIsTakenAwayAndWhatItHeldDownFallsNoLonger() {
        Page page = focus(stored().trade(), "?standing=true&selected=" + stored().trade());
        assertThat(page.locator(".node--focus")).hasClass(Pattern.compile("node--falls"));

        page.locator(".panel__list li", new Page.LocatorOptions().setHasText(GHENT))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("Suppose it were not so")))
                .click();

        // Nothing that stands speaks against it any more, but one of its reasons is disputed and the other falls.
        assertThat(page.locator(".node--focus")).hasClass(Pattern.compile("node--open"));
        assertThat(page.locator(".node--focus .node__caption")).containsText("◇ now open");
        assertThat(page.locator(".tagged--off")).hasText("− contradicts");
        assertThat(page.locator(".supposed")).containsText("taken away");
        assertThat(page).hasURL(Pattern.compile("cut=r-"));
    }

    @Test
    void aScenarioIsKeptComparedRenamedRemovedAndBroughtBack() {
        Scenarios scenarios = context().getBean(Scenarios.class);
        ArgumentMap.Id map = new ArgumentMap.Id(stored().map());
        scenarios
                .of(map)
                .forEach(one -> assertThat(scenarios.remove(map, one.id())).isPresent());
        Page page = focus(stored().trade(), "?standing=true&off=" + id(GHENT));
        assertThat(page.locator(".supposed")).isVisible();

        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Without the shops' figure");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this scenario"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/scenarios\\?compare=map&compare=w-"));
        Locator trade = page.locator(".comparison tbody tr", new Page.LocatorOptions().setHasText("Trade in Ghent"));
        assertThat(trade.locator(".standing")).hasText(new String[] {"▽ falls", "◇ open"});

        Locator kept = page.locator("[data-scenario]");
        kept.getByText("Rename").first().click();
        kept.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill("Without that figure");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this name"))
                .click();
        assertThat(kept.locator(".scenario__name")).hasText("Without that figure");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove “Without that figure”"))
                .click();
        assertThat(kept).hasCount(0);
        page.locator(".toast [data-undo]").click();
        assertThat(kept.locator(".scenario__name")).hasText("Without that figure");
    }

    @Test
    void twoScenariosAreComparedByAddressWithDifferencesOnly() {
        Scenarios scenarios = context().getBean(Scenarios.class);
        ArgumentMap.Id map = new ArgumentMap.Id(stored().map());
        String one = scenarios
                .save(map, "One", WhatIf.NOTHING.with(new Claim.Id(id(GHENT)), WhatIf.OfClaim.OFF))
                .id()
                .value();
        String other = scenarios
                .save(map, "Other", WhatIf.NOTHING.with(new Claim.Id(id(NITROGEN)), WhatIf.OfClaim.OFF))
                .id()
                .value();

        Page page = open(map("/scenarios?compare=" + one + "&compare=" + other));

        assertThat(page.locator(".comparison thead th")).hasText(new String[] {"Claim", "One", "Other"});
        assertThat(page.locator(".comparison tbody tr", new Page.LocatorOptions().setHasText(ASTHMA))
                        .locator(".standing"))
                .hasText(new String[] {"▲ stands", "▽ falls"});
        assertThat(page.locator(".comparison tbody tr", new Page.LocatorOptions().setHasText("A parked car")))
                .hasCount(0);
        assertThat(broken(page)).isEmpty();
    }

    @Test
    void theClaimsPageTellsWhyAndInWhichPositionsItStands() {
        Page page = open(map("/claims/" + stored().trade()));
        Locator section = page.locator("#stands");

        assertThat(section.locator(".stands__head .standing")).hasText("▽ falls");
        assertThat(section.locator(".because-tree .quote")).containsText(GHENT);
        section.getByText("In every position, in some, or in none?").click();
        assertThat(section).containsText("It stands in no position that can be held.");

        section.getByText("What if it is believed?").click();
        assertThat(page).hasURL(Pattern.compile("/focus/.*believe=" + stored().trade()));
    }

    @Test
    void withoutJavaScriptAWhatIfIsALinkAndThePictureShowsIt() {
        Page page = openWithoutJavaScript(map("/focus/" + stored().trade() + "?standing=true&selected=" + id(GHENT)));
        assertThat(page.locator(".box--focus")).hasClass(Pattern.compile("box--falls"));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Suppose it fell"))
                .click();

        assertThat(page.locator(".box--focus")).hasClass(Pattern.compile("box--open"));
        assertThat(page.locator(".supposed")).containsText("fallen");
    }

    @Test
    void anAddressOlderThanTheMapPassesOverWhatIsGone() {
        Page page = focus(stored().trade(), "?off=c-aaaaaaaaaaaaaaaa");

        assertThat(page.locator(".supposed")).containsText("passed over");
    }

    @Test
    void withAWhatIfNoRuleOfAccessibilityIsBroken() {
        Page page = focus(stored().closed(), "?standing=true&off=" + id(GHENT) + "&selected=" + stored().trade());
        page.locator("[data-changes] summary").click();

        assertThat(broken(page)).isEmpty();
        Page phone = openOnPhone(map("/reasoning?off=" + id(GHENT)));
        assertThat(broken(phone)).isEmpty();
        assertThat(((Number) phone.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue())
                .isLessThanOrEqualTo(0);
    }

    private static List<String> broken(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    private String id(String beginning) {
        return context().getBean(Claims.class).in(new ArgumentMap.Id(stored().map())).stream()
                .filter(claim -> claim.text().startsWith(beginning))
                .map(claim -> claim.id().value())
                .findFirst()
                .orElseThrow();
    }

    private Page focus(String claim, String query) {
        Page page = open(map("/focus/" + claim + query));
        assertThat(page.locator("#stage[data-ready]")).isVisible();
        return page;
    }

    private static Locator node(Page page, String claim) {
        return page.locator(".node[data-claim='" + claim + "']");
    }

    private static Locator row(Page page, String beginning) {
        return page.locator(
                ".stand",
                new Page.LocatorOptions()
                        .setHas(page.locator(
                                ".row__text", new Page.LocatorOptions().setHasText(Pattern.compile("^" + beginning)))));
    }
}
