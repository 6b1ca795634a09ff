package org.rejoinder.web.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What holds for every page of the site, found from the controllers. */
class EveryPageBrowserIT extends BrowserJourney {

    /** Stops of the keyboard that are looked at. */
    private static final int STOPS = 25;

    /** In the dark a page differs in nothing but its colours, and only these rules look at them. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    @Test
    void noPageBreaksAccessibilityRulesInAnyColoursOrOnPaper() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : everyPage()) {
            Page page = open(path);
            settled(page);
            softly.assertThat(broken(page)).as("%s in light", path).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            softly.assertThat(broken(page, axe -> axe.withRules(COLOURS)))
                    .as("%s in dark", path)
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setMedia(Media.PRINT));
            // Nobody follows a link on paper, so nothing has to tell it from the words around it.
            softly.assertThat(broken(page, axe -> axe.disableRules(List.of("link-in-text-block"))))
                    .as("%s on paper", path)
                    .isEmpty();
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
            softly.assertThat(
                            number(page, "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s: pixels beyond the screen", path)
                    .isLessThanOrEqualTo(0);
            softly.assertThat(broken(page)).as("%s in light", path).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            softly.assertThat(broken(page, axe -> axe.withRules(COLOURS)))
                    .as("%s in dark", path)
                    .isEmpty();
            page.close();
        }
        expectComplaints();
        softly.assertAll();
    }

    @Test
    void everyPageHasOneHeadingATitleOfItsOwnAndASkipLinkDoesNotJumpAndShowsWhereTheKeyboardIs() {
        SoftAssertions softly = new SoftAssertions();
        Map<String, String> titles = new HashMap<>();
        for (String path : everyPage()) {
            Page page = open(path);
            settled(page);
            softly.assertThat(page.locator("h1").count())
                    .as("%s: main headings", path)
                    .isEqualTo(1);
            softly.assertThat(page.locator("main").count())
                    .as("%s: main parts", path)
                    .isEqualTo(1);
            if (!path.contains("?")) {
                softly.assertThat(titles.put(page.title(), path))
                        .as("%s: another page with its title", path)
                        .isNull();
            }
            softly.assertThat(number(page, JUMPS)).as("%s: layout shift", path).isLessThan(0.1);
            for (int stop = 0; stop < STOPS; stop++) {
                page.keyboard().press("Tab");
                if (stop == 0) {
                    softly.assertThat(page.evaluate("document.activeElement.className"))
                            .as("%s: first stop of the keyboard", path)
                            .isEqualTo("skip");
                }
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
    void aPageInGermanHasNoEnglishFrame() throws IOException {
        List<String> english = englishWords();
        SoftAssertions softly = new SoftAssertions();
        for (String path : everyPage()) {
            Page page = open(
                    path,
                    new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("de-DE"));
            settled(page);
            softly.assertThat(page.getAttribute("html", "lang")).as(path).isEqualTo("de");
            softly.assertThat(page.evaluate(ENGLISH, english))
                    .as("%s: English words", path)
                    .isEqualTo(List.of());
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

    /** Texts of the page that are, word for word, what it says in English. */
    private static final String ENGLISH = """
            english => {
              const known = new Set(english);
              const texts = [...document.querySelectorAll('*')].flatMap(each => [
                each.getAttribute('aria-label'), each.getAttribute('placeholder'), each.getAttribute('title'),
                ...[...each.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data)]);
              return texts.filter(Boolean).map(text => text.trim()).filter(text => known.has(text));
            }
            """;

    /** Messages without places to be filled that German says otherwise. */
    private static List<String> englishWords() throws IOException {
        Set<String> english = new TreeSet<>();
        Set<String> german = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                Properties messages = new Properties();
                try (Reader text = Files.newBufferedReader(file)) {
                    messages.load(text);
                }
                boolean isGerman = file.getFileName().toString().endsWith("_de.properties");
                messages.stringPropertyNames()
                        .forEach(key -> (isGerman ? german : english)
                                .add(messages.getProperty(key).strip()));
            }
        }
        return english.stream()
                .filter(words -> words.length() > 3 && !words.contains("{") && !german.contains(words))
                // A word by itself may as well be one of a document's.
                .filter(words -> words.contains(" ") || Character.isUpperCase(words.charAt(0)))
                .toList();
    }

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
        return broken(page, UnaryOperator.identity());
    }

    private static List<String> broken(Page page, UnaryOperator<AxeBuilder> rules) {
        // No page has frames; for these axe would otherwise open another page each time.
        List<Rule> broken =
                rules.apply(new AxeBuilder(page).setLegacyMode(true)).analyze().getViolations();
        return broken.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .toList();
    }
}
