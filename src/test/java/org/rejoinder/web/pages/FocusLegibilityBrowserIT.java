package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.scale.GeneratedStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Focus maps of a generated map, each with something opened in it, measured as they are on a screen of 1280 by 800 pixels.
 * The system properties {@code rejoinder.legibility.claims} and {@code rejoinder.legibility.foci} make the map and the
 * sample larger than the usual run has time for.
 */
class FocusLegibilityBrowserIT extends BrowserJourney {

    private static final long SEED = 20_261_122;
    private static final int CLAIMS = Integer.getInteger("rejoinder.legibility.claims", 300);
    private static final int FOCI = Integer.getInteger("rejoinder.legibility.foci", 8);
    private static final int OPENED = 2;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Claims claims;

    @Test
    void noLabelIsTooSmallOrCutOrLiesOverAnother() {
        ArgumentMap.Id map = GeneratedStore.of(context).map("Generated", SEED, CLAIMS);
        List<Claim> all = claims.in(map);
        Random random = new Random(SEED);
        List<String> faults = new ArrayList<>();
        int boxes = 0;
        Page page = open("/maps/" + map + "/focus/" + all.getFirst().id());
        for (int focus = 0; focus < FOCI; focus++) {
            Claim claim = all.get(random.nextInt(all.size()));
            String address = "/maps/" + map + "/focus/" + claim.id() + "?hops=" + (1 + random.nextInt(3));
            page.navigate(page.url().substring(0, page.url().indexOf("/maps/")) + address);
            assertThat(page.locator("#stage[data-ready]")).isVisible();
            note(faults, address, page);
            for (int opening = 0; opening < OPENED; opening++) {
                Locator counts = page.locator(".fold:not(.fold--open)");
                if (counts.count() > 0) {
                    String before = page.url();
                    // Pressed where it is, in view or not: whether it can be reached is another test's matter.
                    counts.nth(random.nextInt(counts.count())).dispatchEvent("click");
                    page.waitForURL(url -> !url.equals(before));
                    note(faults, page.url(), page);
                }
            }
            int shown = page.locator(".node").count();
            assertThat(shown).as(address).isLessThanOrEqualTo(20);
            boxes += shown;
        }

        assertThat(faults).as("of %d foci with %d boxes", FOCI, boxes).isEmpty();
        assertThat(boxes).isGreaterThan(FOCI);
    }

    private static void note(List<String> faults, String address, Page page) {
        Legibility.faults(page).forEach(fault -> faults.add(fault + " at " + address));
    }
}
