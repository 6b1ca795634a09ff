package org.rejoinder.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Passage;
import org.rejoinder.language.SentenceSplitter;
import org.rejoinder.language.Tagger;
import org.rejoinder.training.LabelledDocument;
import org.rejoinder.training.LabelledSentence;

/**
 * Measures how well holders and stances are found on the labelled documents, and prints every difference. The rules were
 * written while looking at these documents, so the figures are not held out.
 */
public final class AttributionMeasure {

    private AttributionMeasure() {}

    public static void main(String[] arguments) {
        Segmenter segmenter = new Segmenter(new SentenceSplitter(), new Tagger());
        Map<String, Integer> counts = new TreeMap<>();
        for (LabelledDocument document : LabelledDocument.all()) {
            List<Segment> segments = segmenter.segment(ClaimTraining.snapshot(document));
            Map<Passage, Attribution> attributions = Attributor.attributions(segments);
            int last = -1;
            for (Segment segment : segments) {
                int at = document.labelOf(segment.passage());
                if (at < 0 || at == last || !document.sentences().get(at).isClaim()) {
                    continue;
                }
                last = at;
                compare(
                        document,
                        document.sentences().get(at),
                        attributions.getOrDefault(segment.passage(), Attribution.AUTHOR),
                        counts);
            }
        }
        counts.forEach((name, count) -> System.out.println(name + ": " + count));
    }

    private static void compare(
            LabelledDocument document, LabelledSentence label, Attribution found, Map<String, Integer> counts) {
        String truth = Objects.requireNonNull(label.holder());
        boolean truthAuthor = truth.equals("author");
        boolean author = found.holder().isAuthor();
        String kind = truthAuthor ? (author ? "author right" : "false report") : author ? "missed report" : "report";
        counts.merge(kind, 1, Integer::sum);
        boolean sameName = truthAuthor == author && (author || sameName(truth, found.holder().name()));
        if (!truthAuthor && !author) {
            counts.merge(sameName ? "report, same name" : "report, other name", 1, Integer::sum);
            counts.merge("report stance " + label.stance() + " as " + found.stance().label(), 1, Integer::sum);
        }
        boolean sameStance = found.stance().label().equals(label.stance());
        counts.merge(sameStance ? "stance right" : "stance wrong", 1, Integer::sum);
        boolean quiet = sameName && (sameStance || found.stance() == Stance.NEUTRAL);
        if (!quiet) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %s %d: [%s %s] found [%s %s] %s%n",
                    kind + (sameName ? "" : " name"),
                    document.name(),
                    label.n(),
                    truth,
                    label.stance(),
                    found.holder().name(),
                    found.stance().label(),
                    label.text().substring(0, Math.min(150, label.text().length())));
        }
    }

    private static boolean sameName(String truth, String found) {
        String one = truth.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "");
        String other = found.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "");
        return one.contains(other) || other.contains(one);
    }
}
