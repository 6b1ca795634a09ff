package org.rejoinder.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.language.Embedder;

class ClaimDetectorTests {

    private static final Embedder EMBEDDER = new Embedder();
    private static final ClaimDetector DETECTOR = new ClaimDetector(new LinearClaimModel(EMBEDDER));

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void findsClaimsAndPassesOverWhatAssertsNothing() {
        String text =
                "# Why the mine must close\n\nThank you for coming!\n\nWhat does it cost?\n\nThe mine poisons the river. "
                        + "Unemployment in the valley rose to 14 per cent last year.\n\nLet us march together!\n\nHome | News | Contact\n\n"
                        + "- Redirect the subsidy to wind farms by 2030.";
        assertThat(detect(text))
                .extracting(claim -> claim.segment().text())
                .containsExactly(
                        "The mine poisons the river.",
                        "Unemployment in the valley rose to 14 per cent last year.",
                        "Redirect the subsidy to wind farms by 2030.");
    }

    @Test
    void tellsStatisticsPoliciesAndCommitmentsApart() {
        assertThat(
                        detect(
                                "Unemployment in the valley rose by 14 per cent in 2023.\n\nCongress must act now and pass a law that closes the mine.\n\n"
                                        + "We will publish a report every year.\n\nRedirect the subsidy to wind farms by 2030."))
                .extracting(DetectedClaim::type)
                .containsExactly(ClaimType.STATISTIC, ClaimType.POLICY, ClaimType.COMMITMENT, ClaimType.POLICY);
    }

    @Test
    void holdsFiguresForMoreCheckWorthyThanHopes() {
        List<DetectedClaim> claims = detect(
                "Unemployment in the valley rose by 14 per cent in 2023.\n\nHope is the strength of this nation.");
        assertThat(claims.get(0).checkWorthiness()).isGreaterThan(claims.get(1).checkWorthiness() + 0.3);
    }

    @Test
    void judgesTheSameInAnyCompanyAndReportsProgress() {
        String text = "The mine poisons the river.";
        List<Integer> progress = new ArrayList<>();
        String many = (text + " ").repeat(80);
        List<DetectedClaim> claims = DETECTOR.detect(Texts.segments(many), progress::add);
        assertThat(claims)
                .extracting(DetectedClaim::confidence)
                .containsOnly(detect(text).getFirst().confidence());
        assertThat(progress).containsExactly(64, 80);
    }

    private static List<DetectedClaim> detect(String text) {
        return DETECTOR.detect(Texts.segments(text), done -> {});
    }
}
