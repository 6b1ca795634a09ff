package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.scale.GeneratedStore;

/**
 * How long it takes from asking what if until the picture shows what follows, in a generated map. The build takes a small one;
 * {@code -Drejoinder.whatif.claims=5000 -Drejoinder.whatif.limit=300} measures what docs/performance.md tells.
 */
class WhatIfSpeedBrowserIT extends BrowserJourney {

    private static final long SEED = 20_261_128;
    private static final int CLAIMS = Integer.getInteger("rejoinder.whatif.claims", 300);
    /** Milliseconds; a busy machine is given a lot more than a reader should have to wait. */
    private static final int LIMIT = Integer.getInteger("rejoinder.whatif.limit", 10_000);

    private static final int ROUNDS = 40;
    private static final int WARM_UP = 20;

    /** Presses x and answers how many milliseconds later the box in focus is drawn otherwise. */
    private static final String PRESS = """
            () => new Promise(resolve => {
              const box = document.querySelector(".node--focus");
              const before = box.className;
              const begun = performance.now();
              new MutationObserver((changes, observer) => {
                const now = document.querySelector(".node--focus");
                if (now && now.className !== before) {
                  observer.disconnect();
                  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
                }
              }).observe(document.querySelector(".layer"), { subtree: true, childList: true, attributes: true });
              box.querySelector(".node__claim").dispatchEvent(
                new KeyboardEvent("keydown", { key: "x", bubbles: true, cancelable: true }));
            })
            """;

    @Test
    void fromAskingToSeeingWhatFollowsNobodyHasToWait() {
        ArgumentMap.Id map = GeneratedStore.of(context()).map("What if, generated", SEED, CLAIMS);
        List<Claim> most = context()
                .getBean(ClaimSearch.class)
                .find(map, Conditions.NONE, ClaimSearch.Order.CONTESTED, 0, 1)
                .claims();
        Page page = open("/maps/" + map + "/focus/" + most.getFirst().id() + "?standing=true");
        page.locator("#stage[data-ready]").waitFor();

        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double time = ((Number) page.evaluate(PRESS)).doubleValue();
            if (round >= WARM_UP) {
                times.add(time);
            }
        }

        Collections.sort(times);
        double median = times.get(times.size() / 2);
        System.out.printf(
                "What if at %d claims: median %.0f ms, longest %.0f ms from key to picture%n",
                CLAIMS, median, times.getLast());
        assertThat(median).as("milliseconds, all: %s", times).isLessThan(LIMIT);
    }
}
