package org.rejoinder.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.pipeline.Progress;
import org.rejoinder.relation.Relation;

/** What the pages call things: one wording for each, so that a word means the same on every page. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Wording() {}

    static String type(ClaimType type) {
        return switch (type) {
            case FACT -> "Fact";
            case STATISTIC -> "Statistic";
            case CAUSAL -> "Cause and effect";
            case VALUE -> "Value";
            case POLICY -> "Policy";
            case PREDICTION -> "Prediction";
            case DEFINITION -> "Definition";
            case COMMITMENT -> "Commitment";
        };
    }

    static String status(ReviewStatus status) {
        return switch (status) {
            case PROPOSED -> "Proposed, not reviewed";
            case ACCEPTED -> "Accepted by a person";
            case REJECTED -> "Rejected by a person";
        };
    }

    /** What the document's author does with the claim, as part of a sentence. */
    static String stance(Stance stance) {
        return switch (stance) {
            case ENDORSED -> "asserted by the author";
            case REJECTED -> "disputed by the author";
            case NEUTRAL -> "reported, neither endorsed nor disputed";
        };
    }

    /** Nothing for an exact anchor: that is the rule. */
    static @Nullable String anchor(AnchorState state) {
        return switch (state) {
            case EXACT -> null;
            case MOVED -> "The passage has moved in the newest version of this document.";
            case AMBIGUOUS -> "Several places in the newest version fit; a person has to choose.";
            case ORPHANED -> "The passage is not in the newest version of this document any more.";
        };
    }

    /** A calibrated confidence in words: of those called "likely", two thirds to nine tenths hold. */
    static String confidence(double confidence) {
        if (confidence >= 0.9) {
            return "very likely";
        }
        if (confidence >= 0.67) {
            return "likely";
        }
        return confidence >= 0.5 ? "more likely than not" : "uncertain";
    }

    static String checkWorthiness(double checkWorthiness) {
        if (checkWorthiness >= 0.67) {
            return "high";
        }
        return checkWorthiness >= 0.34 ? "medium" : "low";
    }

    static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    static String holder(Occurrence occurrence, Document document) {
        return occurrence.holder().isAuthor()
                ? document.voice()
                : occurrence.holder().name();
    }

    static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

    /** The relation read from {@code from} to {@code to}. */
    static String verb(Relation relation) {
        return switch (relation.type()) {
            case SUPPORTS -> "supports";
            case CONTRADICTS -> relation.mutual() ? "contradict each other" : "contradicts";
            case EQUIVALENT -> "says the same as";
        };
    }

    static String step(Progress.Step step) {
        return switch (step) {
            case READ -> "Read the text";
            case SEGMENT -> "Split into sentences";
            case DETECT -> "Find the claims";
            case ATTRIBUTE -> "Find who says it";
            case PAIR -> "Choose what to compare";
            case RELATE -> "Compare claims";
            case STORE -> "Store";
        };
    }

    /** The number with its noun: "1 claim", "12 claims". */
    static String count(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
