package org.rejoinder.scale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a browser takes until the largest part of a page is painted, from asking for it on. */
final class Painting {

    private static final String LARGEST_PAINT = """
            () => new Promise(done => {
              new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});
            })
            """;

    private Painting() {}

    /** The times in milliseconds; empty if no Chromium is installed. */
    static List<Double> of(List<String> addresses) {
        Optional<Path> executable = Stream.of(
                        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        List<Double> times = new ArrayList<>();
        if (executable.isEmpty()) {
            return times;
        }
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable.get())
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800));
            for (String address : addresses) {
                page.navigate(address);
                times.add(((Number) page.evaluate(LARGEST_PAINT)).doubleValue());
            }
        }
        // The first pages fill the browser's caches.
        return times.subList(Math.min(3, times.size()), times.size());
    }
}
