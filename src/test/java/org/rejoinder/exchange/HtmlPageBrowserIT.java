package org.rejoinder.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.analysis.MapContents;

/** The exported page opened from disk, as somebody does who got it by mail: no server, no network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlPageBrowserIT {

    private static final String EXECUTABLE = "REJOINDER_BROWSER";

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    void openBrowser() {
        Path executable = Stream.of(System.getenv(EXECUTABLE), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .flatMap(path -> Optional.ofNullable(path).stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null) {
            String notice = "No Chromium found: install it (apt-get install chromium) or name it in " + EXECUTABLE;
            if ("true".equals(System.getenv("CI"))) {
                fail(notice);
            }
            abort(notice);
            return;
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothingWasFetchedAndNothingComplained() {
        assertThat(complaints).isEmpty();
        assertThat(fetched).allSatisfy(address -> assertThat(address).startsWith("file:"));
        complaints.clear();
        fetched.clear();
    }

    @Test
    void theKeyboardWalksFromClaimToClaimAndBack() throws IOException {
        Page page = open(SampleMaps.bridge(), true);

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the claims");
        page.locator("[id='c-build'] > button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#focus .here title")).hasText("The bridge should be built.");
        assertThat(page.locator("#focus")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#focus g:focus")).hasAttribute("role", "link");
        page.keyboard().press("Enter");
        assertThat(page.locator("#focus .here title")).not().hasText("The bridge should be built.");
        page.goBack();
        assertThat(page.locator("#focus .here title")).hasText("The bridge should be built.");
    }

    @Test
    void theSearchLeavesOnlyWhatHasTheWord() throws IOException {
        Page page = open(SampleMaps.bridge(), true);

        page.getByLabel("Find claims").fill("nothing of the sort");
        assertThat(page.locator("article:visible")).hasCount(0);
        page.getByLabel("Find claims").fill("FLOODS");
        assertThat(page.locator("#c-alone")).isVisible();
    }

    @Test
    void withoutScriptEveryClaimWithItsPassageIsThere() throws IOException {
        Page page = open(SampleMaps.large(), false);

        assertThat(page.locator("article:visible")).hasCount(SampleMaps.LARGE);
        assertThat(page.locator("article > blockquote:visible")).hasCount(SampleMaps.LARGE);
        assertThat(page.locator("#search")).isHidden();
    }

    @Test
    void onPaperWhatIsFoldedIsUnfolded() throws IOException {
        Page page = open(SampleMaps.bridge(), true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#c-jobs details li").first()).isVisible();
        assertThat((Boolean) page.locator("#c-jobs details li").first().evaluate("line => line.checkVisibility()"))
                .isTrue();
        assertThat(page.locator("button:visible")).hasCount(0);
    }

    @Test
    void noAccessibilityRuleIsBrokenInAnyColoursOrSize() throws IOException {
        for (MapContents map : List.of(SampleMaps.bridge(), SampleMaps.empty(), SampleMaps.hostile())) {
            for (int width : List.of(390, 1280)) {
                for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Page page = open(map, true);
                    page.setViewportSize(width, 900);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                    if (page.locator("article > button").count() > 0) {
                        page.locator("article > button").first().click();
                    }

                    assertThat(new AxeBuilder(page)
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                    .analyze()
                                    .getViolations())
                            .extracting(Rule::toString)
                            .isEmpty();
                    assertThat(((Number)
                                            page.evaluate(
                                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                                    .intValue())
                            .isNotPositive();
                    picture(page, map.map().title().length() + "-" + width + "-" + colours);
                    page.close();
                }
            }
        }
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("rejoinder.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, "export-" + name + ".png")));
        }
    }

    private Page open(MapContents map, boolean script) throws IOException {
        if (browser == null) {
            throw new IllegalStateException("No browser");
        }
        Path file = folder.resolve("map.html");
        Files.write(file, Golden.bytes(new HtmlWriter(), map));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        Page page = context.newPage();
        page.onConsoleMessage(message -> hear(message));
        page.onPageError(complaints::add);
        page.onRequest(request -> fetched.add(request.url()));
        page.navigate(file.toUri().toString());
        return page;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }
}
