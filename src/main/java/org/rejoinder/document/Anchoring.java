package org.rejoinder.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds a quote again in another version of its text, by the selectors of the W3C Web Annotation Data Model. Candidates
 * are scored as Hypothesis does (words 50, context 20 and 20, place 2), but nothing is taken on a weak score, on a tie, or
 * where a word has changed: a sentence that says something else must never pass for the one that was quoted.
 */
@Component
public class Anchoring {

    /** Least likeness of the words themselves, 0..1. */
    static final double LEAST_QUOTE = 0.9;

    /** Least likeness of words, context and place together, 0..1. */
    static final double LEAST_TOTAL = 0.85;

    /** A second place that comes this close makes the first doubtful. */
    static final double MARGIN = 0.05;

    /** Shorter quotes say too little by themselves; both contexts have to agree as well. */
    private static final int SHORT = 12;

    /** Verbatim and found once, a quote of this length needs no context to be known again. */
    private static final int UNMISTAKABLE = 32;

    private static final double SAME_CONTEXT = 0.9;
    private static final int MOST_CANDIDATES = 500;

    /** Where a quote stands now. */
    public sealed interface Found {}

    /** The same words at the same place. */
    public record Exact(Passage passage) implements Found {}

    /**
     * Found at one other place, beyond doubt.
     *
     * @param score how well words, context and place agree, 0..1
     */
    public record Moved(Passage passage, double score) implements Found {}

    /**
     * One or more places might be meant; a person has to choose.
     *
     * @param passages by position; at least one
     */
    public record Ambiguous(List<Passage> passages) implements Found {
        public Ambiguous {
            passages = List.copyOf(passages);
        }
    }

    /** Not there any more. */
    public record Orphaned() implements Found {}

    private record Candidate(Passage passage, double total, boolean bothContexts, boolean sameContexts) {}

    /** Looks for {@code old} in {@code newText}. */
    public Found find(Quote old, SnapshotText newText) {
        if (old.isVerbatimIn(newText) && Quote.of(newText, old.passage()).equals(old)) {
            return new Exact(old.passage());
        }
        List<Candidate> verbatim = verbatim(old, newText);
        return verbatim.isEmpty() ? alike(old, newText) : decided(old, verbatim);
    }

    private static List<Candidate> verbatim(Quote old, SnapshotText text) {
        List<Candidate> found = new ArrayList<>();
        String value = text.value();
        int from = value.indexOf(old.exact());
        while (from >= 0 && found.size() < MOST_CANDIDATES) {
            found.add(candidate(old, text, text.passage(from, from + old.exact().length()), 1));
            from = value.indexOf(old.exact(), from + 1);
        }
        return found;
    }

    private static Found decided(Quote old, List<Candidate> verbatim) {
        boolean shortQuote = old.passage().length() < SHORT;
        List<Candidate> possible = verbatim.stream()
                .filter(candidate -> !shortQuote || candidate.bothContexts())
                .sorted(Comparator.comparingDouble(Candidate::total).reversed())
                .toList();
        if (possible.isEmpty()) {
            return new Orphaned();
        }
        Candidate best = possible.getFirst();
        List<Candidate> close = possible.stream()
                .filter(candidate -> candidate.total() >= best.total() - MARGIN)
                .toList();
        if (close.size() > 1) {
            return ambiguous(close);
        }
        boolean unmistakable = verbatim.size() == 1 && old.passage().length() >= UNMISTAKABLE;
        if (best.total() < LEAST_TOTAL && !unmistakable) {
            return ambiguous(close);
        }
        return best.passage().equals(old.passage())
                ? new Exact(best.passage())
                : new Moved(best.passage(), best.total());
    }

    private static Found alike(Quote old, SnapshotText text) {
        if (old.passage().length() < SHORT) {
            return new Orphaned();
        }
        List<Candidate> possible = new ArrayList<>();
        List<Passage> sameWords = new ArrayList<>();
        for (LikePassages.Like like : LikePassages.of(old.exact(), text)) {
            Candidate candidate = candidate(old, text, like.passage(), like.likeness());
            if (like.likeness() >= LEAST_QUOTE && candidate.total() >= LEAST_TOTAL) {
                possible.add(candidate);
                if (like.sameWords()) {
                    sameWords.add(like.passage());
                }
            }
        }
        if (possible.isEmpty()) {
            return new Orphaned();
        }
        Candidate best = possible.stream()
                .max(Comparator.comparingDouble(Candidate::total))
                .orElseThrow();
        List<Candidate> close = possible.stream()
                .filter(candidate -> candidate.total() >= best.total() - MARGIN)
                .toList();
        return close.size() == 1 && sameWords.contains(best.passage())
                ? new Moved(best.passage(), best.total())
                : ambiguous(close);
    }

    private static Ambiguous ambiguous(List<Candidate> candidates) {
        return new Ambiguous(
                candidates.stream().map(Candidate::passage).sorted().toList());
    }

    private static Candidate candidate(Quote old, SnapshotText text, Passage passage, double words) {
        String before = text.before(passage, Quote.CONTEXT);
        String after = text.after(passage, Quote.CONTEXT);
        double prefix = contextLikeness(reversed(old.prefix()), reversed(before));
        double suffix = contextLikeness(old.suffix(), after);
        double shift = Math.abs(passage.start() - old.passage().start());
        double place = 1 - Math.min(1, shift / Math.max(1, text.length()));
        double total = (50 * words + 20 * prefix + 20 * suffix + 2 * place) / 92;
        boolean both = prefix >= SAME_CONTEXT && suffix >= SAME_CONTEXT;
        return new Candidate(passage, total, both, prefix == 1 && suffix == 1);
    }

    /** Likeness of what stands next to a quote; a context cut short by the text's edge says nothing against a longer one. */
    private static double contextLikeness(String old, String now) {
        String shortened = now.length() > old.length() && old.length() < Quote.CONTEXT
                ? now.substring(
                        0,
                        now.offsetByCodePoints(
                                0, Math.min(now.codePointCount(0, now.length()), old.codePointCount(0, old.length()))))
                : now;
        return EditDistance.likeness(old, shortened);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
