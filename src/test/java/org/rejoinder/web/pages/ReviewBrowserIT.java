package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.ReviewQueue;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewBrowserIT extends BrowserJourney {

    private static final String DECIDE = "**/api/v1/decisions";

    /** Gives a claim other words, as another window would. */
    private static final String REWORD = """
            async (claim) => {
              const { decide } = await import("/js/decide.js");
              await decide({ action: "reword-claim", claim, version: 1, text: "As somebody else puts it." });
            }
            """;

    private static final String MANY_CLAIMS = """
            MATCH (place:Occurrence)-[:IN]->(snapshot:Snapshot), (place)-[:HELD_BY]->(holder:Actor)
            WITH place, snapshot, holder ORDER BY place.id LIMIT 1
            UNWIND range(1, 80) AS number
            CREATE (claim:Claim {
              id: 'c-many' + number, text: 'Point ' + number + ' of many', type: 'fact', checkWorthiness: 0.5,
              confidence: 0.5 + number / 200.0, status: 'proposed', origin: 'machine', version: 1})
            CREATE (other:Occurrence)
            SET other = place {.*, id: 'o-many' + number}
            CREATE (other)-[:ASSERTS]->(claim)
            CREATE (other)-[:IN]->(snapshot)
            CREATE (other)-[:HELD_BY]->(holder)
            """;

    @Autowired
    private Claims claims;

    @Autowired
    private Relations relations;

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private Graph graph;

    @Test
    void acceptsRejectsAndTakesBackByKeyboard() {
        Page page = open(map("/review"));
        String first = shown(page);
        assertThat(page.locator("[data-words-progress]")).hasText(Pattern.compile("^0 of "));

        Response accepted = decided(page, "a");
        assertThat(accepted.status()).isEqualTo(201);
        String second = shown(page);
        assertThat(second).isNotEqualTo(first);
        assertThat(status(first)).isEqualTo(ReviewStatus.ACCEPTED);

        decided(page, "r");
        assertThat(status(second)).isEqualTo(ReviewStatus.REJECTED);
        assertThat(page.locator("[data-words-progress]")).hasText(Pattern.compile("^2 of "));

        undone(page);
        assertThat(shown(page)).isEqualTo(second);
        undone(page);
        assertThat(shown(page)).isEqualTo(first);
        assertThat(status(first)).isEqualTo(ReviewStatus.PROPOSED);
        assertThat(status(second)).isEqualTo(ReviewStatus.PROPOSED);
    }

    @Test
    void contradictionsBetweenDocumentsComeFirstWithBothPassagesAndTheReason() {
        Page page = open(map("/review"));

        assertThat(card(page).locator(".quote")).hasCount(2);
        assertThat(card(page)).containsText("between two documents");
        assertThat(card(page)).containsText("Why it was proposed:");
        assertThat(card(page).locator(".differs").first()).isVisible();
    }

    @Test
    void theRelationsOfARejectedClaimLeaveTheQueueAndComeBackWithIt() {
        Page page = open(map("/review?order=document"));
        skipUntil(page, stored().trade());
        Locator related = page.locator("[data-queue] > [data-claims~='" + stored().trade() + "']");
        assertThat(related.count()).isGreaterThan(1);
        String relation = related.nth(1).getAttribute("data-id");

        decided(page, "r");
        assertThat(related).hasCount(0);

        undone(page);
        assertThat(page.locator("[data-id='" + relation + "']")).hasCount(1);
        assertThat(shown(page)).isEqualTo(stored().trade());
    }

    @Test
    void aWordingIsEditedInPlaceAndTheClaimStaysToBeDecided() {
        Page page = open(map("/review?kind=claim"));
        String claim = shown(page);

        page.keyboard().press("e");
        Locator field = page.getByLabel("The claim in words");
        assertThat(field).isFocused();
        field.fill("In other words");
        decided(page, "Enter");

        assertThat(shown(page)).isEqualTo(claim);
        assertThat(card(page).locator("[data-wording]")).hasText("In other words");
        decided(page, "a");
        assertThat(claim(claim).text()).isEqualTo("In other words");
        assertThat(claim(claim).status()).isEqualTo(ReviewStatus.ACCEPTED);
    }

    @Test
    void aRelationIsTurnedRoundAndGivenAnotherType() {
        Page page = open(map("/review?kind=supports"));
        String id = shown(page);
        Relation before = relation(id);

        decided(page, "f");
        page.keyboard().press("t");
        decided(page, "2");
        assertThat(card(page).locator("[data-verb]")).hasText("contradicts");
        decided(page, "a");

        Relation after = relation(id);
        assertThat(after.from()).isEqualTo(before.to());
        assertThat(after.type()).isEqualTo(RelationType.CONTRADICTS);
        assertThat(after.status()).isEqualTo(ReviewStatus.ACCEPTED);
    }

    @Test
    void aClaimIsGivenAnotherType() {
        Page page = open(map("/review?kind=claim"));
        String claim = shown(page);

        page.keyboard().press("t");
        decided(page, "5");

        assertThat(card(page).locator("[data-type-name]")).hasText("Policy");
        assertThat(claim(claim).type()).isEqualTo(ClaimType.POLICY);
    }

    @Test
    void twoClaimsThatSayTheSameAreMergedAndParted() {
        Page page = open(map("/review?kind=equivalent"));
        Relation same = relation(shown(page));

        page.keyboard().press("m");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        decided(page, "1");
        assertThat(claims.find(same.to())).isEmpty();
        assertThat(claims.survivor(same.to()).orElseThrow().id()).isEqualTo(same.from());

        undone(page);
        assertThat(claims.find(same.to())).isPresent();
        assertThat(shown(page)).isEqualTo(same.id().value());
    }

    @Test
    void aClaimIsSplitIntoTwo() {
        Page page = open(map("/review?kind=claim"));
        String claim = shown(page);
        int before = claims.in(new ArgumentMap.Id(stored().map())).size();

        page.keyboard().press("s");
        page.getByLabel("Claim 1").fill("The one half");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least two wordings");
        page.getByLabel("Claim 2").fill("The other half");
        decided(page, "Enter");

        assertThat(claim(claim).text()).isEqualTo("The one half");
        assertThat(claims.in(new ArgumentMap.Id(stored().map()))).hasSize(before + 1);
        assertThat(card(page).locator("[data-wording]")).hasText("The one half");
    }

    @Test
    void whatIsPutAsideComesBackAtTheEnd() {
        Page page = open(map("/review?kind=equivalent"));
        String first = shown(page);

        page.keyboard().press("k");

        assertThat(page.locator("[data-empty]")).containsText("You have put 1 aside.");
        page.getByText("Look at them now").click();
        assertThat(card(page)).hasAttribute("data-id", first);
    }

    @Test
    void manyAreAcceptedAboveAThresholdAfterASampleAndTakenBackInOneGo() {
        Page page = open(map("/review"));
        long before = left();

        page.locator("[data-open-bulk]").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.SPINBUTTON).fill("80");
        Locator accept = dialog.locator("[data-accept-many]");
        assertThat(accept).isEnabled();
        assertThat(accept).hasText(Pattern.compile("^Accept [1-9]"));
        int count = Integer.parseInt(accept.textContent().replaceAll("\\D", ""));
        assertThat(dialog.locator(".sample li")).hasCount(Math.min(10, count));
        Response answer = page.waitForResponse(DECIDE, accept::click);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(left()).isEqualTo(before - count);

        undone(page);
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void ofTwoWindowsTheSlowerIsToldWhatTheFasterDid() {
        Page faster = open(map("/review"));
        Page slower = open(map("/review"));
        String both = shown(faster);
        assertThat(shown(slower)).isEqualTo(both);

        decided(faster, "a");
        Response refused = decided(slower, "r");

        assertThat(refused.status()).isEqualTo(409);
        Locator conflict = slower.locator("[data-id='" + both + "'] [data-conflict]");
        assertThat(slower.locator("[data-id='" + both + "']")).hasCount(1);
        slower.keyboard().press("k");
        assertThat(conflict).isVisible();
        assertThat(conflict).containsText("Reject");
        assertThat(conflict).containsText("Accepted by a person");
        assertThat(status(both)).isEqualTo(ReviewStatus.ACCEPTED);

        slower.waitForResponse(
                DECIDE, () -> conflict.getByText("Do mine all the same").click());
        assertThat(status(both)).isEqualTo(ReviewStatus.REJECTED);
        expectComplaints();
    }

    @Test
    void theCardAtHandTellsWhatSomebodyElseHasDecidedAndTheProgressFollows() {
        Page one = open(map("/review"));
        Page other = open(map("/review"));
        Locator progress = other.locator("[data-words-progress]");
        assertThat(progress).containsText("0 of");
        String both = shown(one);

        decided(one, "a");

        assertThat(card(other).locator("[data-meanwhile]")).containsText("decided on this meanwhile: ");
        assertThat(card(other).locator("[data-meanwhile]")).containsText("Accepted by a person");
        assertThat(progress).containsText("1 of");
        assertThat(shown(other)).isEqualTo(both);
        assertThat(card(one).locator("[data-meanwhile]")).isHidden();
        assertThat(one.locator("[data-words-progress]")).containsText("1 of");
    }

    @Test
    void theRateIsWrittenAsTheLanguageWritesNumbers() {
        Page page = open(
                map("/review"),
                new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("de-DE"));
        Locator rate = page.locator("[data-words-sitting]");

        decided(page, "a");

        assertThat(rate).hasText("1 in dieser Sitzung, 1 je Minute");
    }

    @Test
    void aClaimThatAnotherCardShowsInNewWordsIsNotAcceptedInTheOldOnes() {
        Page page = open(map("/review?order=document"));
        skipUntil(page, stored().trade());
        Locator elsewhere = page.locator(
                        "[data-queue] > :not(:first-child) [data-side][data-claim='" + stored().trade() + "']")
                .first();
        assertThat(elsewhere).hasAttribute("data-version", "1");

        open(map("/review")).evaluate(REWORD, stored().trade());
        assertThat(elsewhere).hasAttribute("data-version", "2");
        Response refused = decided(page, "a");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(status(stored().trade())).isEqualTo(ReviewStatus.PROPOSED);
        Locator back = page.locator("[data-id='" + stored().trade() + "']");
        assertThat(back.locator("[data-conflict]")).hasCount(1);
        assertThat(back.locator("[data-wording]")).hasText("As somebody else puts it.");
        expectComplaints();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVerdictUponWordsThatWereNotStoredIsNotSent(boolean answered) {
        Page page = open(map("/review?kind=claim"));
        String claim = shown(page);
        String words = card(page).locator("[data-wording]").textContent();
        List<Route> held = new ArrayList<>();
        page.route(DECIDE, held::add);

        page.keyboard().press("e");
        page.getByLabel("The claim in words").fill("Words nobody keeps");
        page.keyboard().press("Enter");
        assertThat(card(page).locator("[data-wording]")).hasText("Words nobody keeps");
        page.keyboard().press("a");
        assertThat(card(page)).not().hasAttribute("data-id", claim);
        page.waitForCondition(() -> !held.isEmpty());
        if (answered) {
            held.getFirst()
                    .fulfill(new Route.FulfillOptions()
                            .setStatus(400)
                            .setContentType("application/problem+json")
                            .setBody("{\"detail\": \"Not like this\"}"));
        } else {
            page.route("**/proposals/**", Route::abort); // Nothing can be asked then either.
            held.getFirst().abort();
        }

        Locator back = page.locator("[data-queue] > [data-id='" + claim + "']");
        assertThat(back.locator("[data-wording]")).hasText(words);
        assertThat(page.locator("[data-words-sending]")).isEmpty();
        assertThat(page.locator(".toast--problem")).hasCount(1);
        assertThat(held).hasSize(1);
        assertThat(status(claim)).isEqualTo(ReviewStatus.PROPOSED);
        expectComplaints();
    }

    @Test
    void singleKeysRestWhileTheyAreSwitchedOff() {
        Page page = open("/help");
        page.getByLabel("Single keys work").uncheck();

        page.navigate(site() + map("/review"));
        String first = shown(page);
        assertThat(card(page)).isVisible();
        assertThat(page.locator("[data-bar]")).isVisible();
        assertThat(page.locator("[data-act=skip] kbd")).isHidden();
        page.keyboard().press("k");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(shown(page)).isEqualTo(first);
        page.locator("[data-act=skip]").click();
        assertThat(card(page)).not().hasAttribute("data-id", first);

        page.navigate(site() + "/help");
        page.getByLabel("Single keys work").check();
        page.navigate(site() + map("/review"));
        assertThat(page.locator("[data-bar]")).isVisible();
        page.keyboard().press("k");
        assertThat(card(page)).not().hasAttribute("data-id", first);
    }

    @Test
    void whatCanBeUndoneStaysOnOfferUntilItIsClosed() {
        Page page = open(map("/review"));
        page.clock().install();
        page.evaluate("""
                async () => {
                  const { toast } = await import("/js/decide.js");
                  ["first", "second", "third", "fourth"].forEach((words) => toast(words, { takeBack: () => {}, undone: () => {} }));
                  toast("passing");
                }""");
        Locator offers = page.locator(".toast:has([data-undo])");
        assertThat(offers).hasText(new Pattern[] {
            Pattern.compile("^second"), Pattern.compile("^third"), Pattern.compile("^fourth")
        });
        assertThat(page.locator(".toast")).hasCount(4);

        page.clock().fastForward(60_000);
        assertThat(page.locator(".toast")).hasCount(3);
        assertThat(violations(page)).isEmpty();

        page.locator("[data-act=skip]").focus();
        offers.last().locator("[data-undo]").focus();
        page.keyboard().press("Escape");
        assertThat(offers).hasCount(2);
        assertThat(page.locator("[data-act=skip]")).isFocused();

        offers.first().getByLabel("Close this notice").click();
        offers.first().locator("[data-undo]").click();
        assertThat(offers).hasCount(0);
        assertThat(page.locator(".toast")).hasText("Undone.");
    }

    @Test
    void sixtyProposalsAreDecidedByKeyboardAndNoneWaitsForAnAnswer(TestReporter reporter) {
        graph.update(transaction -> transaction.run(MANY_CLAIMS, Map.of()).consume());
        Page page = open(map("/review"));
        List<Route> held = new ArrayList<>();
        page.route(DECIDE, held::add);
        long before = left();
        Set<String> seen = new HashSet<>();

        for (int number = 0; number < 60; number++) {
            String id = shown(page);
            assertThat(seen.add(id)).as("%s is shown once", id).isTrue();
            page.keyboard().press(number % 3 == 2 ? "r" : "a");
            page.waitForFunction("id => document.querySelector('[data-queue] > li')?.dataset.id !== id", id);
        }

        assertThat(left()).as("nothing was answered while sixty were decided").isEqualTo(before);
        page.waitForFunction("() => performance.getEntriesByName('review-step').length === 60");
        reporter.publishEntry(
                "longest of 60 steps, in milliseconds",
                String.valueOf(page.evaluate(
                        "() => Math.max(...performance.getEntriesByName('review-step').map(step => step.duration))")));
        page.unroute(DECIDE);
        held.forEach(Route::resume);
        assertThat(page.locator("[data-words-sending]"))
                .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(60_000));
        assertThat(seen).allSatisfy(id -> assertThat(status(id)).isNotEqualTo(ReviewStatus.PROPOSED));
    }

    @Test
    void theHistoryTellsWhatChangedAndTakesItBack() {
        Page page = open(map("/review?kind=claim"));
        String claim = shown(page);
        String text = claim(claim).text();
        page.getByLabel("Deciding as").fill("Ana");
        page.getByLabel("Deciding as").press("Tab");
        page.locator("h1").click();
        page.keyboard().press("e");
        page.getByLabel("The claim in words").fill(text + " Indeed.");
        decided(page, "Enter");
        decided(page, "a");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();

        Locator entries = page.locator(".history__entry");
        assertThat(entries).hasCount(2);
        assertThat(entries.first()).containsText("Accepted");
        assertThat(entries.first()).containsText("Ana");
        assertThat(entries.last().locator(".differs")).hasText("Indeed");
        assertThat(entries.last().getByRole(AriaRole.BUTTON)).isDisabled();
        assertThat(entries.last()).containsText("Take back first what was decided later: Ana");

        entries.first().getByRole(AriaRole.BUTTON).click();
        assertThat(entries).hasCount(3);
        assertThat(entries.first()).containsText("Took back");
        assertThat(claim(claim).status()).isEqualTo(ReviewStatus.PROPOSED);

        page.getByLabel("What").selectOption("reword");
        assertThat(entries).hasCount(1);
        assertThat(entries.first().getByRole(AriaRole.BUTTON)).isEnabled();
    }

    @Test
    void aClaimAndItsRelationsAreDecidedOnTheClaimsOwnPage() {
        Page page = open(map("/claims/" + stored().trade()));
        Locator bar = page.locator("[data-decide]");

        bar.getByText("Accept", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(bar).containsText("Accepted by a person");
        assertThat(bar.getByText("Accept", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(status(stored().trade())).isEqualTo(ReviewStatus.ACCEPTED);

        Locator against = page.locator(".side--contradicts [data-relation]").first();
        String relation = against.getAttribute("data-relation");
        against.getByText("Reject", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("[data-relation='" + relation + "']")).hasCount(0);
        assertThat(status(relation)).isEqualTo(ReviewStatus.REJECTED);

        page.locator("#toasts [data-undo]").last().click();
        assertThat(page.locator("[data-relation='" + relation + "']")).hasCount(1);

        bar.getByText("Edit words").click();
        page.getByLabel("The claim in words").fill("Trade in Ghent grew.");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Trade in Ghent grew.");
        assertThat(violations(page)).isEmpty();
    }

    @Test
    void theClaimsPageTakesNotesAndFollowsWhatOthersDecide() {
        Page page = open(map("/claims/" + stored().trade()));
        page.locator("[data-note-on]").click();
        page.locator("#claim-notes textarea").fill("Ask the town for the table.");
        Page other = open(map("/claims/" + stored().trade()));

        other.locator("[data-decide] [data-do=accepted]").click();

        assertThat(page.locator("[data-decide]")).containsText("Accepted by a person");
        assertThat(page.locator("#claim-head")).containsText("Accepted by a person");
        assertThat(page.locator("#claim-notes textarea")).hasValue("Ask the town for the table.");
        page.locator("#claim-notes button").click();
        assertThat(page.locator("#claim-notes .notes__text")).hasText("Ask the town for the table.");
    }

    @Test
    void acceptingManyKeepsToTheFilterOfThePage() {
        Page page = open(map("/review?kind=claim&type=statistic"));

        page.locator("[data-open-bulk]").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Only what the filter of this page lets through.");
        dialog.getByRole(AriaRole.SPINBUTTON).fill("0");
        Locator accept = dialog.locator("[data-accept-many]");
        assertThat(accept).isEnabled();
        page.waitForResponse(DECIDE, accept::click);

        assertThat(claims.in(new ArgumentMap.Id(stored().map())).stream()
                        .filter(claim -> claim.status() == ReviewStatus.ACCEPTED))
                .isNotEmpty()
                .allMatch(claim -> claim.type() == ClaimType.STATISTIC);
    }

    @Test
    void emptyPagesSayWhatToDoNext() {
        Page filtered = open(map("/review?minimum=100"));
        assertThat(filtered.locator("[data-empty]")).containsText("Take one away");

        Page nothing = open(map("/history"));
        assertThat(nothing.locator(".empty")).containsText("Nothing decided yet");
    }

    @Test
    void withoutJavaScriptTheProposalsAreAListWithForms() {
        Page page = openWithoutJavaScript(map("/review"));
        String first = shown(page);
        assertThat(page.locator(".proposal").nth(1)).isVisible();

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Accept").setExact(true))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile("/review$"));
        assertThat(status(first)).isEqualTo(ReviewStatus.ACCEPTED);
        assertThat(shown(page)).isNotEqualTo(first);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    private static Locator card(Page page) {
        return page.locator("[data-queue] > li").first();
    }

    private static String shown(Page page) {
        return card(page).getAttribute("data-id");
    }

    /** Presses a key and waits for the answer to what it decides. */
    @CanIgnoreReturnValue
    private static Response decided(Page page, String key) {
        return page.waitForResponse(DECIDE, () -> page.keyboard().press(key));
    }

    private static void undone(Page page) {
        Response answer = page.waitForResponse(
                Pattern.compile("/decisions/.*/undo$"), () -> page.keyboard().press("u"));
        assertThat(answer.status()).isEqualTo(201);
    }

    private static void skipUntil(Page page, String id) {
        for (int left = 60; left > 0 && !shown(page).equals(id); left--) {
            String now = shown(page);
            page.keyboard().press("k");
            page.waitForFunction("id => document.querySelector('[data-queue] > li')?.dataset.id !== id", now);
        }
        assertThat(shown(page)).isEqualTo(id);
    }

    private long left() {
        return queue.tally(new ArgumentMap.Id(stored().map())).left();
    }

    private ReviewStatus status(String id) {
        return id.startsWith("c-") ? claim(id).status() : relation(id).status();
    }

    private Claim claim(String id) {
        return claims.find(new Claim.Id(id)).orElseThrow();
    }

    private Relation relation(String id) {
        return relations.find(new Relation.Id(id)).orElseThrow();
    }
}
