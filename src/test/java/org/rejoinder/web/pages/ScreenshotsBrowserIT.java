package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes every page of the site, to be looked at one by one: {@code -Drejoinder.screenshots=FOLDER}, see
 * {@code CONTRIBUTING.md}. A picture proves nothing by itself, so this is no part of the build.
 */
@EnabledIfSystemProperty(named = ScreenshotsBrowserIT.FOLDER, matches = ".+", disabledReason = "only on demand")
class ScreenshotsBrowserIT extends BrowserJourney {

    static final String FOLDER = "rejoinder.screenshots";

    @ParameterizedTest
    @CsvSource({
        "1280, 800, LIGHT",
        "1280, 800, DARK",
        "390, 844, LIGHT",
        "390, 844, DARK",
        "2560, 1440, LIGHT",
        "2560, 1440, DARK"
    })
    void everyPageIsTaken(int width, int height, ColorScheme scheme) {
        SitePages pages = new SitePages(context(), site(), stored());
        List<String> paths = new ArrayList<>(pages.paths());
        paths.add(pages.failing());
        Path folder = Path.of(System.getProperty(FOLDER));
        for (String path : paths) {
            Page page = open(
                    path,
                    new Browser.NewContextOptions()
                            .setViewportSize(width, height)
                            .setColorScheme(scheme)
                            .setHasTouch(width < 500));
            EveryPageBrowserIT.settled(page);
            Path picture = folder.resolve(
                            "%dx%d-%s".formatted(width, height, scheme.name().toLowerCase(Locale.ROOT)))
                    .resolve(name(path));
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            assertThat(Files.exists(picture)).as(path).isTrue();
            page.close();
        }
        expectComplaints();
    }

    /** The address without ids, which change with the texts. */
    private String name(String path) {
        return path.substring(1)
                        .replace(stored().map(), "map")
                        .replaceAll("\\b(c|d|m)-[a-z0-9]{12,}", "$1")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                + ".png";
    }
}
