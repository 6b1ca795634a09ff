package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What holds for every page of the site, found from the controllers. */
class EveryPageBrowserIT extends BrowserJourney {

    @Test
    void noPageBreaksAccessibilityRulesInAnyColoursOrOnPaper() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : everyPage()) {
            Page page = open(path);
            settled(page);
            softly.assertThat(broken(page)).as("%s in light", path).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            softly.assertThat(broken(page)).as("%s in dark", path).isEmpty();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
            softly.assertThat(broken(page)).as("%s on paper", path).isEmpty();
            page.close();
        }
        expectComplaints();
        softly.assertAll();
    }

    @Test
    void onAPhoneNoPageBreaksAccessibilityRulesOrScrollsSideways() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : everyPage()) {
            Page page = openOnPhone(path);
            settled(page);
            softly.assertThat(number(
                            page,
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s: pixels beyond the screen", path)
                    .isLessThanOrEqualTo(0);
            softly.assertThat(broken(page)).as("%s in light", path).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            softly.assertThat(broken(page)).as("%s in dark", path).isEmpty();
            page.close();
        }
        expectComplaints();
        softly.assertAll();
    }

    @Test
    void everyPageHasOneHeadingATitleOfItsOwnAndASkipLinkAndDoesNotJump() {
        SoftAssertions softly = new SoftAssertions();
        Map<String, String> titles = new HashMap<>();
        for (String path : everyPage()) {
            Page page = open(path);
            settled(page);
            softly.assertThat(page.locator("h1").count()).as("%s: main headings", path).isEqualTo(1);
            softly.assertThat(page.locator("main").count()).as("%s: main parts", path).isEqualTo(1);
            if (!path.contains("?")) {
                softly.assertThat(titles.put(page.title(), path))
                        .as("%s: another page with its title", path)
                        .isNull();
            }
            softly.assertThat(number(page, JUMPS)).as("%s: layout shift", path).isLessThan(0.1);
            page.keyboard().press("Tab");
            softly.assertThat(page.evaluate("document.activeElement.className"))
                    .as("%s: first stop of the keyboard", path)
                    .isEqualTo("skip");
            page.close();
        }
        expectComplaints();
        softly.assertAll();
    }

    @Test
    void whereTheKeyboardIsCanAlwaysBeSeen() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : everyPage()) {
            Page page = open(path);
            settled(page);
            for (int stop = 0; stop < 25; stop++) {
                page.keyboard().press("Tab");
                softly.assertThat(page.evaluate(INVISIBLE_FOCUS))
                        .as("%s: focus that cannot be seen", path)
                        .isNull();
            }
            page.close();
        }
        expectComplaints();
        softly.assertAll();
    }

    @Test
    void aPageInGermanHasNoEnglishFrame() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : everyPage()) {
            Page page = open(
                    path,
                    new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("de-DE"));
            settled(page);
            softly.assertThat(page.getAttribute("html", "lang")).as(path).isEqualTo("de");
            softly.assertThat(page.evaluate(ENGLISH)).as("%s: English words", path).isEqualTo(List.of());
            page.close();
        }
        expectComplaints();
        softly.assertAll();
    }

    private static final String JUMPS = """
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) sum += entry.value; }))
                .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
            })
            """;

    /** What has the focus and shows no ring, no frame and no shadow for it; null if it is seen. */
    private static final String INVISIBLE_FOCUS = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return null;
              const seen = [at, ...at.querySelectorAll('*'), at.parentElement].some(each => {
                const style = getComputedStyle(each);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              });
              return seen ? null : at.outerHTML.slice(0, 160);
            }
            """;

    /** Texts with common English words, those left out that say they are English or are a document's or a map's own. */
    private static final String ENGLISH = """
            () => {
              const own = '[lang=en], [lang^="en-"], [translate=no], .topbar__map, .title, .lede, title, script, style, code, #title, .eyebrow';
              const words = /\\\\b(the|and|of|this|that|are|which|with|your|claims?|supports?|contradicts?|documents?|show|next|previous|held|review|accept|reject|search)\\\\b/i;
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const text = walker.currentNode;
                if (words.test(text.data) && !text.parentElement.closest(own)) found.push(text.data.trim().slice(0, 120));
              }
              return found;
            }
            """.replace("\\\\", "\\");

    private List<String> everyPage() {
        SitePages pages = new SitePages(context(), site(), stored());
        List<String> all = new ArrayList<>(pages.paths());
        all.add(pages.failing());
        return all;
    }

    /** Scripts that draw say when they have drawn. */
    static void settled(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        if (page.locator("#stage").count() > 0) {
            page.locator("#stage[data-ready]").waitFor();
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static List<String> broken(Page page) {
        List<Rule> broken = new AxeBuilder(page).analyze().getViolations();
        return broken.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .toList();
    }
}
