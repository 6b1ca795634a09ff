package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Stance;
import org.rejoinder.relation.CandidatePair.Layout;
import org.rejoinder.relation.ClaimReading.Opening;

/**
 * What speaks for a relation from one claim of a document to another: where they stand, how the later ties in with the
 * earlier, and what sort of claim would serve as a reason for what sort.
 */
final class Direction {

    private static final int NEAR = 2;

    private final Comparison comparison;
    private final ClaimReading from;
    private final ClaimReading to;
    private final Layout layout;
    private final boolean upwards;

    /** @param upwards whether the relation points from the later claim to the earlier */
    Direction(Comparison comparison, Layout layout, boolean upwards) {
        this.comparison = comparison;
        this.layout = layout;
        this.upwards = upwards;
        this.from = upwards ? comparison.b() : comparison.a();
        this.to = upwards ? comparison.a() : comparison.b();
    }

    /** The numbers a model learns from. */
    void describe(Features features) {
        comparison.describe(features);
        String way = upwards ? "up" : "down";
        String step = layout.distance() <= 3 ? "" + layout.distance() : layout.distance() <= 6 ? "4-6" : "far";
        features.add(way + "." + step, 1);
        features.add(way + ".closeness", 1.0 / Math.max(1, layout.distance()));
        features.add(way + ".closeness*issue", comparison.sameIssue() / Math.max(1, layout.distance()));
        features.add(way + ".same-paragraph", layout.paragraphs() == 0 ? 1 : 0);
        features.add(way + ".next-paragraph", layout.paragraphs() == 1 ? 1 : 0);
        features.add("same-section", layout.sameSection() ? 1 : 0);
        features.add(way + ".same-section", layout.sameSection() ? 1 : 0);
        features.add("same-paragraph-next", layout.paragraphs() == 0 && layout.distance() == 1 ? 1 : 0);
        features.add(
                "same-paragraph-next*issue",
                layout.paragraphs() == 0 && layout.distance() == 1 ? comparison.sameIssue() : 0);
        boolean toLeads = upwards && layout.firstLeads() && layout.sameSection();
        features.add("to.leads", toLeads ? 1 : 0);
        features.add("to.leads*issue", toLeads ? comparison.sameIssue() : 0);
        features.add("from.leads", !upwards && layout.firstLeads() && layout.sameSection() ? 1 : 0);
        boolean next = layout.distance() == 1;
        Opening.Kind opening = later().opening().kind();
        features.add(way + ".opening." + opening + (next ? ".next" : layout.distance() <= 3 ? ".near" : ""), 1);
        features.add("earlier.opening." + earlier().opening().kind(), 1);
        features.add("from." + from.placed().claim().type(), 1);
        features.add("to." + to.placed().claim().type(), 1);
        features.add(from.placed().claim().type() + ">" + to.placed().claim().type(), 1);
        features.add("from.reported", isReported(from) ? 1 : 0);
        features.add("to.reported", isReported(to) ? 1 : 0);
        features.add("from.rejected", stance(from) == Stance.REJECTED ? 1 : 0);
        features.add("to.rejected", stance(to) == Stance.REJECTED ? 1 : 0);
        features.add(
                "to.rejected." + way + (layout.distance() <= 3 ? ".near" : ""), stance(to) == Stance.REJECTED ? 1 : 0);
        features.add(
                "to.rejected-only." + way + "*issue",
                stance(to) == Stance.REJECTED && stance(from) != Stance.REJECTED ? comparison.sameIssue() : 0);
        features.add("to.rejected-only", stance(to) == Stance.REJECTED && stance(from) != Stance.REJECTED ? 1 : 0);
        features.add("from.figures", from.quantities().isEmpty() ? 0 : 1);
        features.add(
                "from.figures-only",
                !from.quantities().isEmpty() && to.quantities().isEmpty() ? 1 : 0);
        features.add(
                "to.figures-only",
                from.quantities().isEmpty() && !to.quantities().isEmpty() ? 1 : 0);
        features.add("from.longer", from.words().size() > to.words().size() ? 1 : 0);
        features.add("to.short", 1.0 / Math.max(1, to.content().size()));
        features.add("from.short", 1.0 / Math.max(1, from.content().size()));
    }

    /** What speaks for the relation, with words for a reader. */
    List<Cue> cues() {
        List<Cue> cues = new ArrayList<>(comparison.cues());
        boolean near = layout.distance() <= NEAR && layout.sameSection();
        Opening opening = later().opening();
        if (near && upwards && opening.kind() == Opening.Kind.EVIDENCE) {
            cues.add(new Cue(Cue.Kind.CONNECTIVE, 1, "Follows directly with “%s”".formatted(opening.words())));
        }
        if (near && !upwards && opening.kind() == Opening.Kind.CONCLUSION) {
            cues.add(
                    new Cue(Cue.Kind.CONNECTIVE, 1, "The other is drawn from it with “%s”".formatted(opening.words())));
        }
        if (near && upwards && opening.kind() == Opening.Kind.CONTRAST) {
            cues.add(
                    new Cue(Cue.Kind.CONTRAST, 0.6, "Answers what stands before with “%s”".formatted(opening.words())));
        }
        if (!from.quantities().isEmpty() && to.quantities().isEmpty()) {
            cues.add(new Cue(
                    Cue.Kind.FIGURE_FOR,
                    0.6,
                    "Gives a figure for it: %s%s"
                            .formatted(from.quantities().getFirst().shown(), about())));
        }
        if (isReported(from) && !isReported(to)) {
            cues.add(new Cue(
                    Cue.Kind.REPORT_FOR,
                    0.6,
                    "Cites %s%s".formatted(from.placed().occurrence().holder().name(), about())));
        }
        if (callsForAction(to) && !callsForAction(from)) {
            cues.add(new Cue(Cue.Kind.REASON_FOR_ACTION, 0.5, "A reason for what is called for%s".formatted(about())));
        }
        if (near) {
            cues.add(new Cue(
                    Cue.Kind.NEXT_SENTENCE,
                    0.3,
                    layout.distance() == 1
                            ? "%s it%s"
                                    .formatted(upwards ? "Follows directly after" : "Stands directly before", about())
                            : "Stands close to it in the same section%s".formatted(about())));
        }
        if (upwards && layout.firstLeads() && layout.sameSection()) {
            cues.add(new Cue(
                    Cue.Kind.NEXT_SENTENCE, 0.35, "Carries on the claim that opens its section%s".formatted(about())));
        }
        return cues;
    }

    private String about() {
        List<String> words = comparison.sharedWords(2);
        return words.isEmpty() ? "" : ", both speak of “" + String.join("” and “", words) + "”";
    }

    private ClaimReading later() {
        return comparison.b();
    }

    private ClaimReading earlier() {
        return comparison.a();
    }

    private static boolean isReported(ClaimReading claim) {
        return !claim.placed().occurrence().holder().isAuthor();
    }

    private static Stance stance(ClaimReading claim) {
        return claim.placed().occurrence().stance();
    }

    private static boolean callsForAction(ClaimReading claim) {
        ClaimType type = claim.placed().claim().type();
        return type == ClaimType.POLICY || type == ClaimType.COMMITMENT;
    }
}
