package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.rejoinder.RejoinderTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Journeys in headless Chromium through the running application, the sample debate stored before each. A page that logs an
 * error or breaks the content security policy fails its test. Where no browser is installed the journeys are skipped with
 * a notice, in continuous integration they fail.
 */
@RejoinderTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserJourney {

    private static final String EXECUTABLE = "REJOINDER_BROWSER";

    /** Milliseconds an expectation may take to come true: what is seen at once on a quiet machine takes its time on a busy one. */
    private static final double PATIENCE = 30_000;

    /** What htmx says of a search that later words have made pointless; an answer that fails is told otherwise. */
    private static final Pattern GIVEN_UP = Pattern.compile("^htmx:(sendAbort|afterRequest)");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private SampleDebate.@Nullable Stored stored;

    @BeforeAll
    void openBrowser() {
        Path executable = executable().orElse(null);
        if (executable == null) {
            String notice = "No Chromium found: install it (apt-get install chromium) or name it in " + EXECUTABLE;
            if ("true".equals(System.getenv("CI"))) {
                fail(notice);
            }
            abort(notice);
            return;
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        System.getenv(EXECUTABLE),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void storeTheDebate() {
        stored = SampleDebate.store(context);
    }

    @AfterEach
    void noPageComplained() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard)
                .as("errors and policy violations in the browser's console")
                .isEmpty();
    }

    SampleDebate.Stored stored() {
        if (stored == null) {
            throw new IllegalStateException("The debate is stored before each test");
        }
        return stored;
    }

    ApplicationContext context() {
        return context;
    }

    /** Scheme, host and port of the application. */
    String site() {
        return "http://127.0.0.1:" + port;
    }

    /** The address of a page of the sample map. */
    String map(String rest) {
        return "/maps/" + stored().map() + rest;
    }

    /** A fresh window of 1280 by 800 pixels showing {@code path}. */
    Page open(String path) {
        return open(path, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    Page open(String path, ColorScheme scheme) {
        return open(
                path, new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(scheme));
    }

    Page openOnPhone(String path) {
        return open(
                path, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    Page openWithoutJavaScript(String path) {
        return open(
                path, new Browser.NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false));
    }

    Page open(String path, Browser.NewContextOptions options) {
        if (browser == null) {
            throw new IllegalStateException("The browser is opened before all tests");
        }
        BrowserContext window =
                browser.newContext(options.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        contexts.add(window);
        Page page = window.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.navigate(site() + path);
        return page;
    }

    private void note(ConsoleMessage message) {
        boolean complaint = message.type().equals("error") || message.type().equals("warning");
        if (complaint && !GIVEN_UP.matcher(message.text()).find()) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    /** Forgets what the console said so far; for pages whose address is meant to fail. */
    void expectComplaints() {
        complaints.clear();
    }
}
