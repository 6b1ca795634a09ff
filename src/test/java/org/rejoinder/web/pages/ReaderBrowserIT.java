package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Block;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.graph.Graph;
import org.rejoinder.pipeline.DocumentStored;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Reading, comparing and marking up a document, each journey by keyboard alone where it can be. */
class ReaderBrowserIT extends BrowserJourney {

    @Autowired
    private Documents documents;

    @Autowired
    private Graph graph;

    @Autowired
    private ApplicationEventPublisher events;

    /** Selects words of the text that may run across elements: from the first to the last given. */
    private static final String SELECT = """
            ([first, last]) => {
              const text = document.querySelector('[data-text]');
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              let begun = false;
              while (walker.nextNode()) {
                const { currentNode: node } = walker;
                const from = node.data.indexOf(first);
                if (!begun && from >= 0) {
                  range.setStart(node, from);
                  begun = true;
                }
                const to = node.data.indexOf(last);
                if (begun && to >= 0) {
                  range.setEnd(node, to + last.length);
                  break;
                }
              }
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }""";

    /** Says, as another window would, that one claim of a document contradicts another. */
    private static final String LINK = """
            async ([document, first, second]) => {
              const { items } = await (await fetch('/api/v1/claims?document=' + document + '&limit=100')).json();
              const id = (words) => items.find(({ text }) => text.startsWith(words)).id;
              await fetch('/api/v1/decisions', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ by: 'Ana', note: null, commands: [{
                  action: 'add-relation', from: id(first), to: id(second), type: 'contradicts', mutual: true, reason: null }] }),
              });
            }""";

    /** What stands in the snapshot at the code points of the newest occurrence of a claim with these words. */
    private static final String AT_ITS_PLACE = """
            async ([document, words]) => {
              const { snapshot } = await (await fetch('/api/v1/documents/' + document)).json();
              const { items } = await (await fetch('/api/v1/claims?document=' + document + '&limit=100')).json();
              const { start, end } = items.find(({ text }) => text === words).occurrences[0];
              return [...snapshot.text].slice(start, end).join('');
            }""";

    @Test
    void whoContradictsAClaimIsFoundByKeyboardAndBothPassagesAreReadSideBySide() {
        Page page = open(map("/documents/" + stored().council()));
        until(page, "n", page.locator("#beside h2"), "Trade in Ghent rose by 17 %");
        assertThat(page.locator("#beside .relation").first()).containsText("whose turnover fell by 8 %");

        page.keyboard().press("Enter");
        assertThat(page.locator("#beside .beside__claim")).isFocused();
        tabTo(page, page.locator("#beside a[href*='/beside/']").first());
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/beside/" + stored().traders() + "#r-"));
        Locator open = page.locator(".clashing--open");
        assertThat(open).hasCount(2);
        assertThat(open.nth(0)).containsText("Trade in Ghent rose by 17 %");
        assertThat(open.nth(0)).isInViewport();
        assertThat(open.nth(1)).containsText("whose turnover fell by 8 %");
        assertThat(open.nth(1)).isInViewport();
        assertThat(page.locator("[data-line]")).hasAttribute("d", Pattern.compile("^M.+C.+"));
    }

    @Test
    void theNextClashBringsBothTextsLevelAndTellsItInWords() {
        Page page = open(map("/documents/" + stored().council() + "/beside/" + stored().traders()));
        assertThat(page.locator(".both__clash--shown")).containsText("Clash 1 of");

        page.keyboard().press("n");

        assertThat(page.locator(".both__clash--shown")).containsText("Clash 2 of");
        assertThat(page.locator("[data-both] > [data-spoken]")).containsText("Clash 2 of");
        assertThat(page.locator("[data-side=b] .clashing--open")).isInViewport();
        assertThat(page.locator(":focus")).hasAttribute("data-clashes", Pattern.compile("\\b2\\b"));
    }

    @Test
    void aClashIsAcceptedAndTheNextRejectedWhereBothPassagesStandAndThatIsTakenBack() {
        Page page = open(map("/documents/" + stored().council() + "/beside/" + stored().traders()));
        Locator shown = page.locator(".both__clash--shown");
        assertThat(shown).containsText("Clash 1 of");
        assertThat(shown).containsText("Proposed, not reviewed");
        int before = page.locator("[data-clash]").count();

        page.keyboard().press("a");
        assertThat(shown).containsText("Accepted");
        assertThat(shown.getByRole(AriaRole.BUTTON)).hasText(new String[] {"Reopen", "Reject"});

        page.keyboard().press("n");
        assertThat(shown).containsText("Clash 2 of");
        assertThat(page.locator("[data-clash] [data-status]:visible")).hasCount(2);
        page.keyboard().press("r");
        assertThat(page.locator("[data-clash]")).hasCount(before - 1);

        page.keyboard().press("u");
        assertThat(page.locator("[data-clash]")).hasCount(before);
        assertThat(page.locator("[data-clash]").nth(1)).containsText("Proposed, not reviewed");
    }

    @Test
    void whatContradictsAClaimIsRejectedBesideTheTextAndComesBackWhenUndone() {
        Page page = open(map("/documents/" + stored().council() + "?claim=" + stored().trade()));
        Locator relations = page.locator("#beside .relation");
        assertThat(relations.first()).containsText("contradict");
        int before = relations.count();
        Locator reject = relations.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject"));

        reject.focus();
        page.keyboard().press("Enter");

        assertThat(relations).hasCount(before - 1);
        assertThat(page.locator("#beside .relation button:focus, mark a:focus")).hasCount(1);
        page.locator(".toast [data-undo]").click();
        assertThat(relations).hasCount(before);
    }

    @Test
    void anAddressThatNamesAClaimLeadsToItsPassage() {
        Page page = open(
                map("/documents/" + stored().council() + "?claim=" + stored().trade()),
                new Browser.NewContextOptions().setViewportSize(1280, 300));
        Locator mark = page.locator("mark.claim--open a[data-claim=" + stored().trade() + "]");

        assertThat(mark).isInViewport();
    }

    @Test
    void aClashThatIsRejectedElsewhereLeavesBothTexts() {
        Page page = open(map("/documents/" + stored().council() + "/beside/" + stored().traders()));
        Locator clashes = page.locator("[data-clash]");
        assertThat(page.locator(".both__clash--shown")).containsText("Clash 1 of");
        int before = clashes.count();
        String rejected = clashes.first().getAttribute("id");

        page.evaluate(
                "async (relation) => (await import('/js/decide.js'))"
                        + ".decide({ action: 'judge-relation', relation, version: 1, status: 'rejected' })",
                rejected);

        assertThat(clashes).hasCount(before - 1);
        assertThat(page.locator("#" + rejected)).hasCount(0);
        assertThat(page.locator(".both__clash--shown")).containsText("Clash 1 of " + (before - 1));
    }

    @Test
    void textsScrollTogetherUntilThatIsSwitchedOff() {
        Page page = open(map("/documents/" + stored().council() + "/beside/" + stored().traders()));
        assertThat(page.locator(".both__clash--shown")).isVisible();
        page.setViewportSize(1280, 520);
        Locator right = page.locator("[data-side=b]");
        page.getByLabel("Scroll together").uncheck();
        Object before = right.evaluate("side => side.scrollTop = 0");
        page.locator("[data-side=a]").hover();
        page.mouse().wheel(0, 2000);
        assertThat(page.locator("[data-side=a] .text__footnote")).isInViewport();
        assertThat(right.evaluate("side => side.scrollTop")).isEqualTo(before);

        page.getByLabel("Scroll together").check();
        page.locator("[data-side=a]").hover();
        page.mouse().wheel(0, -250);

        page.waitForCondition(() -> !right.evaluate("side => side.scrollTop").equals(before));
    }

    @Test
    void onAPhoneTheTwoTextsAreTabs() {
        Page page = openOnPhone(map("/documents/" + stored().council() + "/beside/" + stored().traders()));
        Locator second = page.getByRole(AriaRole.TAB).nth(1);
        assertThat(page.locator("[data-side=b]")).isHidden();

        second.tap();

        assertThat(page.locator("[data-side=b]")).isVisible();
        assertThat(page.locator("[data-side=a]")).isHidden();
        assertThat(page.locator("[data-side=b] .clashing--open")).isInViewport();
    }

    @Test
    void twoClaimsAreLinkedWithThreeKeysAndTheLinkIsTakenBack() {
        Page page = open(map("/documents/" + stored().traders()));
        page.keyboard().press("n");
        assertThat(page.locator("#beside")).hasAttribute("data-claim", Pattern.compile("c-.+"));
        int before = page.locator("#beside .relation").count();

        for (String key : List.of("l", "1", "+")) {
            page.keyboard().press(key);
        }

        assertThat(page.locator(".toast")).containsText("Linked");
        assertThat(page.locator("#beside .relation")).hasCount(before + 1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator(".toast")).containsText("Undone");
        assertThat(page.locator("#beside .relation")).hasCount(before);
    }

    @Test
    void aTargetIsFoundByTheFirstLettersOfItsWords() {
        Page page = open(map("/documents/" + stored().traders()));
        page.keyboard().press("n");
        assertThat(page.locator("#beside")).hasAttribute("data-claim", Pattern.compile("c-.+"));

        page.keyboard().press("l");
        page.keyboard().type("asthm");

        Locator first = page.getByRole(AriaRole.OPTION).first();
        assertThat(first).containsText("admitted to hospital with asthma");
        assertThat(first).containsText("Dr. A. Peeters");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("-");
        assertThat(page.locator(".toast")).containsText("Linked");
        assertThat(page.locator("#beside")).containsText("is contradicted by");
    }

    @Test
    void aClaimIsAddedByKeyboardWhereEmojiAndCombiningMarksStandBeforeIt() {
        Page page = open(map("/documents/" + doctors()));
        page.evaluate(SELECT, List.of("The owner of the Cafe", "during the pilot."));

        page.keyboard().press("c");
        Locator words = page.getByLabel("The claim in words");
        assertThat(words).isFocused();
        assertThat(words).hasValue("The owner of the Cafe\u0301 Nu writes that her cough went away during the pilot.");
        words.fill("A cough went away during the pilot.");
        page.keyboard().press("Enter");

        assertThat(page.locator(".toast")).containsText("Claim added");
        assertThat(page.locator("mark a:focus")).hasText(Pattern.compile("^The owner of the Cafe\u0301 Nu"));
        assertThat(page.locator("#beside h2").first()).hasText("A cough went away during the pilot.");
        assertThat(page.evaluate(AT_ITS_PLACE, List.of(doctors(), "A cough went away during the pilot.")))
                .isEqualTo("The owner of the Cafe\u0301 Nu writes that her cough went away during the pilot.");
    }

    @Test
    void aSelectionMayRunAcrossMarksAndParagraphs() {
        Page page = open(map("/documents/" + doctors()));
        page.evaluate(SELECT, List.of("the main cause", "🫁 So did mine"));

        page.keyboard().press("c");
        Locator words = page.getByLabel("The claim in words");
        assertThat(words).isFocused();
        words.fill("Across two paragraphs.");
        page.keyboard().press("Enter");

        assertThat(page.locator(".toast")).containsText("Claim added");
        assertThat((String) page.evaluate(AT_ITS_PLACE, List.of(doctors(), "Across two paragraphs.")))
                .startsWith("the main cause.\n\n👩\u200d⚕️ The owner")
                .endsWith("🫁 So did mine");
    }

    @Test
    void aPassageIsChosenSentenceBySentenceAndTrimmedWordByWord() {
        Page page = open(map("/documents/" + doctors()));
        Locator spoken = page.locator("[data-reader] > [data-spoken]");
        page.keyboard().press("c");
        assertThat(spoken).containsText("Air, hearts and lungs");
        until(page, "ArrowDown", spoken, "🫁 So did mine.");

        page.keyboard().press("Shift+ArrowLeft");
        assertThat(spoken).hasText("🫁 So did mine");
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(spoken).hasText("🫁 So did");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(spoken).hasText("So did");
        page.keyboard().press("Escape");

        assertThat(page.locator("[data-mode]")).isHidden();
    }

    @Test
    void aClaimThatIsStoredAlreadyGetsOneMorePlaceInsteadOfADouble() {
        Page page = open(map("/documents/" + doctors()));
        page.evaluate(SELECT, List.of("The owner of the Cafe", "during the pilot."));
        page.keyboard().press("c");
        page.getByLabel("The claim in words").fill("Nitrogen dioxide is the main cause.");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("It is this claim: add the place: Nitrogen dioxide is the"))
                .click();

        assertThat(page.locator(".toast")).containsText("Place added");
        assertThat(page.locator("#beside h2").first()).hasText("Nitrogen dioxide is the main cause.");
        assertThat(page.locator(
                        "mark a[id][data-claim='" + page.locator("#beside").getAttribute("data-claim") + "']"))
                .hasCount(2);
    }

    @Test
    void theMarginCoversNeitherTheTextNorItself() {
        Page page = open(map("/documents/" + stored().council()));
        assertThat(page.locator(".text--margin .other").first())
                .containsText("Traders’ association".replace('’', '\''));

        Object covered = page.evaluate("""
                () => {
                  const boxes = [...document.querySelectorAll('.other')].map((card) => card.getBoundingClientRect());
                  const lines = [...document.querySelectorAll('[data-at]')].flatMap((run) => [...run.getClientRects()]);
                  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                  return boxes.filter((box, at) =>
                    boxes.some((other, there) => there !== at && over(box, other)) || lines.some((line) => over(box, line))).length;
                }""");

        assertThat(covered).isEqualTo(0);
    }

    @Test
    void onAPhoneTheMarginIsACountBelowTheParagraphThatOpens() {
        Page page = openOnPhone(map("/documents/" + stored().council()));
        Locator others = page.locator("[data-others]").first();
        assertThat(others.locator(".other")).isHidden();

        others.locator("summary").tap();

        assertThat(others.locator(".other").first()).isVisible();
    }

    @Test
    void aBoxOfTheDrawingLeadsToItsPassageInThisText() {
        Page page = open(map("/documents/" + stored().council() + "?claim=" + stored().closed()));
        Locator box = page.locator(".sketch a[data-place]").first();
        String place = box.getAttribute("data-place");
        Object smallest = page.evaluate("""
                () => Math.min(...[...document.querySelectorAll('.sketch text')].map((text) =>
                  parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))""");
        assertThat(((Number) smallest).doubleValue()).isGreaterThanOrEqualTo(10);

        box.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("mark a:focus")).hasId(place);
        assertThat(page.locator("mark a:focus")).isInViewport();
        assertThat(page.locator("mark.claim--open").first()).isVisible();
    }

    @Test
    void premisesThatCountTogetherAreDrawnAndRevisedByKeyboard() {
        Page page = open(map("/claims/" + stored().closed() + "/arguments"));
        Locator premise = page.getByRole(AriaRole.CHECKBOX).first();
        premise.focus();
        page.keyboard().press("Space");
        page.getByLabel("What is left unsaid").fill("What harms health must be stopped.");
        page.getByLabel("Pattern of reasoning").fill("from good or bad consequences");
        page.keyboard().press("Enter");

        Locator argument = page.locator("[data-argument]");
        assertThat(argument).containsText("What harms health must be stopped.");
        assertThat(argument).containsText("left unsaid");
        argument.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revise"))
                .focus();
        page.keyboard().press("Enter");
        Locator against =
                page.getByLabel("Search for a claim that attacks the step").first();
        against.focus();
        page.keyboard().type("postpone");
        assertThat(page.locator("#undercutters-found [role=option]").first()).containsText("postpone the closure");
        page.keyboard().press("Enter");
        page.getByLabel("Pattern of reasoning").focus();
        page.keyboard().press("Enter");

        assertThat(argument.locator(".argument__undercut")).containsText("postpone the closure");
        assertThat(argument).hasAttribute("data-version", "2");
    }

    @Test
    void aNoteIsAddedBesideTheTextAndReadWithoutJavaScript() {
        String address = map("/documents/" + stored().council() + "?claim=" + stored().trade());
        Page page = open(address);
        page.getByLabel("Write a note").fill("Ask for the figures of the shops alone.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add note"))
                .click();
        assertThat(page.locator("#beside .notes__text")).containsText("Ask for the figures of the shops alone.");

        Page plain = openWithoutJavaScript(address);

        assertThat(plain.locator("#beside .notes__text")).hasText("Ask for the figures of the shops alone.");
        assertThat(plain.locator("[data-others]").first()).isVisible();
    }

    @Test
    void whatOthersDecideMeanwhileIsToldAndShownOnDemand() {
        Page page = open(map("/documents/" + stored().council()));
        Locator text = page.locator("[data-text]");
        assertThat(text.locator("mark").first()).isVisible();
        int before = text.locator("mark.claim--unanswered").count();

        page.evaluate(LINK, List.of(stored().council(), "The works cost", "We will publish"));

        assertThat(page.locator("[data-fresh]")).containsText("This document’s claims have changed.");
        assertThat(text.locator("mark.claim--unanswered")).hasCount(before);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(text.locator("mark.claim--unanswered")).hasCount(before + 2);
        assertThat(page.locator("[data-fresh]")).isEmpty();
    }

    @Test
    void aClaimIsAddedToATextThatWasRevisedWhileItWasRead() {
        String document = doctors();
        Page page = open(map("/documents/" + document));
        page.keyboard().press("c");
        assertThat(page.locator("[data-mode]")).isVisible(); // The stored text has been fetched once.
        page.keyboard().press("Escape");
        page.evaluate("() => { window.stayed = true; }");

        revise(document, "A sentence that was not there before.");
        assertThat(page.locator("[data-fresh]")).containsText("have changed");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator("[data-text]")).containsText("was not there before");
        page.evaluate(SELECT, List.of("A sentence that", "there before."));
        page.keyboard().press("c");
        assertThat(page.getByLabel("The claim in words")).hasValue("A sentence that was not there before.");
        page.keyboard().press("Enter");

        assertThat(page.locator(".toast")).containsText("Claim added");
        assertThat(page.evaluate(AT_ITS_PLACE, List.of(document, "A sentence that was not there before.")))
                .isEqualTo("A sentence that was not there before.");
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    }

    @Test
    void whoeverLeavesTheFormIsBackWhereTheyCameFrom() {
        Page page = open(map("/documents/" + doctors()));
        Locator from = page.locator("[data-choose]");
        for (boolean byEscape : List.of(true, false)) {
            from.focus();
            page.evaluate(SELECT, List.of("The owner", "pilot."));
            page.keyboard().press("c");
            assertThat(page.getByLabel("The claim in words")).isFocused();
            if (byEscape) {
                page.keyboard().press("Escape");
            } else {
                page.locator("[data-cancel]").click();
            }
            assertThat(page.locator("[data-adding]")).isHidden();
            assertThat(from).isFocused();
        }
    }

    @Test
    void enterTakesNoPremiseFromAListThatAnswersEarlierWords() {
        Page page = open(map("/claims/" + stored().closed() + "/arguments"));
        Locator search =
                page.getByLabel("Search for a claim that attacks the step").first();
        search.focus();
        page.keyboard().type("asthma");
        assertThat(page.locator("#undercutters-found [role=option]").first()).containsText("asthma");

        search.fill("postpone");
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-picker=undercutters] [data-chosen]")).containsText("postpone the closure");
        assertThat(page.locator("[data-picker=undercutters] [data-chosen] input"))
                .hasCount(1);
    }

    @Test
    void linkingAndAddingBreakNoAccessibilityRule() {
        Page linking = open(map("/documents/" + stored().council() + "?claim=" + stored().trade()));
        accessible(linking);
        linking.keyboard().press("l");
        assertThat(linking.getByRole(AriaRole.OPTION).first()).isVisible();
        accessible(linking);
        Page adding = open(map("/documents/" + doctors()));
        adding.evaluate(SELECT, List.of("The owner", "pilot."));
        adding.keyboard().press("c");
        assertThat(adding.getByLabel("The claim in words")).isFocused();
        accessible(adding);
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .as(page.url())
                .isEmpty();
    }

    /** The id of the doctors' statement. */
    private String doctors() {
        Page page = open(map(""));
        Object id = page.evaluate("""
                async () => (await (await fetch('/api/v1/documents')).json()).items
                  .find(({ title }) => title === 'Air, hearts and lungs').id""");
        return String.valueOf(id);
    }

    /** Stores a document's text with one more paragraph in front, as a later look at its source would. */
    private void revise(String document, String opening) {
        Snapshot old = documents.newestSnapshot(new Document.Id(document)).orElseThrow();
        SnapshotText text = new SnapshotText(opening + "\n\n" + old.text().value());
        int after = opening.length() + 2;
        List<Block> blocks = Stream.concat(
                        Stream.of(new Block(Block.Kind.PARAGRAPH, new Passage(0, opening.length()), 0, null)),
                        old.blocks().stream()
                                .map(block -> new Block(
                                        block.kind(),
                                        new Passage(
                                                block.passage().start() + after,
                                                block.passage().end() + after),
                                        block.level(),
                                        block.page())))
                .toList();
        graph.update(transaction -> documents.save(
                transaction,
                new Snapshot(
                        text.sha256(),
                        old.document(),
                        text,
                        blocks,
                        old.takenAt().plusSeconds(1))));
        events.publishEvent(new DocumentStored(new ArgumentMap.Id(stored().map()), old.document()));
    }

    /** Presses a key, at most twenty times, until something says {@code words}. */
    private static void until(Page page, String key, Locator where, String words) {
        for (int times = 0; times < 20; times++) {
            String before = where.count() == 0 ? "" : where.first().innerText();
            if (before.contains(words)) {
                return;
            }
            page.keyboard().press(key);
            assertThat(where.first()).not().hasText(before.isEmpty() ? "-" : before);
        }
        assertThat(where.first()).containsText(words);
    }

    /** Goes on with the tabulator, at most two hundred times, until the target has the focus. */
    private static void tabTo(Page page, Locator target) {
        for (int times = 0; times < 200; times++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }
}
