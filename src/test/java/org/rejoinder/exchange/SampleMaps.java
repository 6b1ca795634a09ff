package org.rejoinder.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Reviewed;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Records;
import org.rejoinder.review.Subject;

/** Maps that every writer is tested with. */
public final class SampleMaps {

    /** What a hostile document may hold: ends of script, CDATA and comment, quotes, every notation's own marks. */
    public static final String HOSTILE =
            "</script><script>alert(1)</script> ]]> --> \"; } ' \\ `x` <img src=x onerror=alert(2)>"
                    + " & &amp; {a: b} [Title]: #tag (1) @[x] :smile: .love. \u0000\u0007\u001b\ufffe\u202e end";

    /** Claims in {@link #large()}. */
    public static final int LARGE = 80;

    private SampleMaps() {}

    /** Two sides, a claim both documents make, a reported speaker, an emoji, and a rejected relation. */
    public static MapContents bridge() {
        return MapBuilder.map("The bridge", "Should the bridge be built?")
                .document("city", "City council: why we build", "City of Ahlen", 2024)
                .claim("build", ClaimType.POLICY, "The bridge should be built.")
                .claim("jobs", ClaimType.PREDICTION, "Building it will create 400 jobs.")
                .claim("cheap", ClaimType.STATISTIC, "It costs 12 million euros, 3 % of the budget.")
                .document("group", "Residents\u2019 group: the case against", null, 0)
                .claim(
                        "costly",
                        ClaimType.STATISTIC,
                        "It costs at least 30 million euros \ud83d\udcb6.",
                        Holder.reported("Dr. O\u2019Neill"),
                        Stance.ENDORSED,
                        "What it costs")
                .occurrence(
                        "jobs",
                        "Building it will create 400 jobs.",
                        Holder.reported("the council"),
                        Stance.REJECTED,
                        null)
                .claim("stop", ClaimType.POLICY, "The bridge must not be built.")
                .claim("alone", ClaimType.FACT, "The river floods every spring.")
                .relation(
                        "jobs",
                        "build",
                        RelationType.SUPPORTS,
                        0.9,
                        false,
                        "Jobs are a reason to build.",
                        ReviewStatus.ACCEPTED)
                .supports("cheap", "build", 0.8)
                .supports("costly", "stop", 0.85)
                .contradicts("build", "stop", 0.97)
                .relation(
                        "costly",
                        "cheap",
                        RelationType.CONTRADICTS,
                        0.75,
                        false,
                        "The sums differ.",
                        ReviewStatus.PROPOSED)
                .relation("alone", "cheap", RelationType.EQUIVALENT, 0.3, true, "Similar words.", ReviewStatus.REJECTED)
                .reviewed(reviewed())
                .contents();
    }

    private static Reviewed reviewed() {
        Claim.Id build = new Claim.Id("c-build");
        Argument argument = new Argument(
                new Argument.Id("g-worth"),
                List.of(new Claim.Id("c-jobs"), new Claim.Id("c-cheap")),
                List.of("What creates jobs cheaply is worth building."),
                RelationType.SUPPORTS,
                build,
                "from consequences",
                List.of(new Claim.Id("c-costly")),
                ReviewStatus.ACCEPTED,
                1);
        Decision drawn = new Decision(
                new Decision.Id("e-drawn"),
                Instant.parse("2026-11-21T10:00:00Z"),
                "Ana",
                Action.ADD,
                List.of(Subject.of(argument.id())),
                Records.NONE,
                new Records(List.of(), List.of(), List.of(), List.of(argument), Map.of()),
                "Both only count together.",
                null,
                null,
                false);
        return new Reviewed(
                List.of(argument),
                List.of(drawn),
                Map.of(new Claim.Id("c-built"), build),
                List.of(new Dismissal(
                        "f-aaaaaaaaaaaaaaaa",
                        "unanswered-objection",
                        "Ana \"A.\" Sol",
                        Instant.parse("2026-11-21T10:00:00Z"),
                        null)),
                List.of(new Scenario(
                        new Scenario.Id("w-unbuilt"),
                        "Without the \"bridge\"",
                        WhatIf.NOTHING.with(build, WhatIf.OfClaim.OFF))));
    }

    /** Hostile words wherever words can stand. */
    public static MapContents hostile() {
        return MapBuilder.map(HOSTILE, HOSTILE)
                .document("one", HOSTILE, HOSTILE, 2020)
                .claim("same", ClaimType.FACT, HOSTILE, Holder.reported(HOSTILE), Stance.NEUTRAL, HOSTILE)
                .claim("twin", ClaimType.FACT, HOSTILE, Holder.AUTHOR, Stance.REJECTED, "\r\n\r\n===")
                .document("two", "===\n# not a heading", "\t", 0)
                .claim(
                        "lines",
                        ClaimType.VALUE,
                        "- first\n\n+ second\r\n\u2028third \u0301\ud83d\ude00\u200d\ud83d\udd25")
                .claim("empty", ClaimType.VALUE, "\u0001")
                .relation("same", "lines", RelationType.CONTRADICTS, 0.5, true, HOSTILE, ReviewStatus.PROPOSED)
                .relation("twin", "same", RelationType.SUPPORTS, 0.5, false, HOSTILE, ReviewStatus.PROPOSED)
                .relation("empty", "lines", RelationType.EQUIVALENT, 0.5, true, HOSTILE, ReviewStatus.PROPOSED)
                .contents();
    }

    /** Many claims, all connected. */
    public static MapContents large() {
        return large(LARGE);
    }

    public static MapContents large(int claims) {
        MapBuilder map = MapBuilder.map("Large", null);
        for (int claim = 0; claim < claims; claim++) {
            if (claim % 27 == 0) {
                map.document("part" + claim, "Part from " + claim, "Publisher " + claim, 2000 + claim);
            }
            map.claim(
                    "" + claim,
                    ClaimType.FACT,
                    "Claim number " + claim
                            + " of a rather large and well connected map, with as many words as claims in real documents have.");
            if (claim > 0) {
                map.supports("" + claim, "" + claim / 7, 0.5 + claim / 1000.0);
            }
            if (claim > 2 && claim % 3 == 0) {
                map.contradicts("" + claim, "" + (claim - 2), 0.6);
            }
        }
        return map.contents();
    }

    /** A map without anything in it. */
    public static MapContents empty() {
        return MapBuilder.map("Nothing yet", null).contents();
    }
}
