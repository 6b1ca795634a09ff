package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.pipeline.DocumentStored;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Windows that keep in step, maps that grow, and the map at a glance. */
class InStepBrowserIT extends BrowserJourney {

    private static final String REJECT = """
            async (claim) => {
              const { decide } = await import("/js/decide.js");
              await decide({ action: "judge-claim", claim, version: 1, status: "rejected" });
            }
            """;

    @Autowired
    private ApplicationEventPublisher events;

    /** The debate is stored behind the application's back. */
    @BeforeEach
    void tellOfTheDebate() {
        events.publishEvent(
                new DocumentStored(new ArgumentMap.Id(stored().map()), new Document.Id(stored().council())));
    }

    @Test
    void aDecisionInOneWindowShowsInTheOther() {
        Page one = open(map(""));
        Page other = open(map(""));
        Locator contradictions =
                other.locator(".figure--contradicts .figure__number").last();
        assertThat(contradictions).hasText("6");
        assertThat(other.locator("#contents")).containsText("Trade in Ghent rose by 17 %");

        one.evaluate(REJECT, stored().trade());

        assertThat(contradictions).hasText("5");
        assertThat(one.locator(".figure--contradicts .figure__number").last()).hasText("5");
        assertThat(other.locator("#contents .versus")).hasCount(5);
    }

    @Test
    void windowsOfOneBrowserShareALine() {
        Page one = open(map(""));
        one.waitForRequest(request -> request.url().contains("/events"), one::reload);
        Page other = one.context().newPage();
        List<String> lines = new ArrayList<>();
        other.onRequest(request -> {
            if (request.url().contains("/events")) {
                lines.add(request.url());
            }
        });
        other.navigate(one.url());
        assertThat(other.locator(".figure--contradicts .figure__number").last()).hasText("6");

        one.evaluate(REJECT, stored().trade());

        assertThat(other.locator(".figure--contradicts .figure__number").last()).hasText("5");
        assertThat(lines).isEmpty();

        one.close();
        other.waitForCondition(() -> !lines.isEmpty());
    }

    @Test
    void aPastedTextLetsTheMapGrowWithoutAReload() {
        Page reader = open(map(""));
        Locator claims = reader.locator(".figure__number").first();
        String before = claims.textContent();
        reader.evaluate("() => { window.stayed = true; }");
        Page editor = open(map("/add"));
        editor.getByLabel("Title").fill("A letter to the paper");
        editor.getByLabel("Text")
                .fill("The town needs the car park at the station.\n\n"
                        + "Trade in Ghent fell by 5 % after its centre was closed to through traffic. "
                        + "Two of three shops lost customers because of it.");
        editor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add text"))
                .click();

        assertThat(reader.locator("#contents"))
                .containsText("A letter to the paper", new LocatorAssertions.ContainsTextOptions().setTimeout(180_000));
        assertThat(claims).not().hasText(before);
        assertThat(reader.evaluate("() => window.stayed")).isEqualTo(true);
    }

    @Test
    void aTopicIsOpenedAndClosedByKeyboard() {
        Page page = open(map("/overview"));
        Locator topic = page.locator(".overview__name").first();
        assertThat(topic).hasAttribute("aria-expanded", "false");

        topic.focus();
        page.keyboard().press("Enter");

        assertThat(topic).hasAttribute("aria-expanded", "true");
        assertThat(topic).isFocused();
        assertThat(page).hasURL(Pattern.compile("topic=c-"));
        assertThat(page.locator(".opened .row").first()).isVisible();
        assertThat(page.locator(".opened")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Most connected")))
                .hasAttribute("href", Pattern.compile("/focus/c-"));

        page.keyboard().press("Enter");
        assertThat(page.locator(".opened")).hasCount(0);
    }

    @Test
    void theOverviewCountsWhatTheFiltersLetThrough() {
        Page page = open(map("/overview"));
        assertThat(page.locator(".overview__sum")).containsText("24 claims");

        page.getByLabel("Contested only").check();
        assertThat(page.locator(".overview__sum")).containsText("11 claims");
        assertThat(page.locator(".overview__pairs li").first()).containsText("contradictions");
        page.getByLabel("Columns").selectOption("holders");
        assertThat(page.locator("thead")).containsText("Traders' association");
        page.getByLabel("Review").selectOption("accepted");
        assertThat(page.locator("#overview")).containsText("No claim fits");
    }

    @Test
    void theOverviewFollowsADecision() {
        Page page = open(map("/overview"));
        assertThat(page.locator(".overview__sum")).containsText("24 claims");

        page.evaluate(REJECT, stored().trade());

        assertThat(page.locator(".overview__sum")).containsText("23 claims");
    }

    @Test
    void theOverviewIsAccessible() {
        for (Page page : List.of(open(map("/overview")), openOnPhone(map("/overview")))) {
            page.locator(".overview__name").first().click();
            assertThat(page.locator(".opened")).isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void withoutJavaScriptTopicsOpenAsPages() {
        Page page = openWithoutJavaScript(map("/overview"));

        page.locator(".overview__name").first().click();

        assertThat(page.locator(".opened .row").first()).isVisible();
    }
}
