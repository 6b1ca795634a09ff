package org.rejoinder.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rejoinder.relation.RelationType;

/**
 * Something the machine proposed that nobody has decided on, with what tells how much a person's look at it is worth.
 *
 * @param id of the claim or relation
 * @param version of the record as it stands
 * @param confidence 0..1: the machine's, calibrated
 * @param cross whether its two claims stand in different documents; never for a claim
 * @param degree relations of its claims: of a relation the busier claim's, itself included
 * @param disputed whether it cannot hold beside another proposal or decision: a contradiction and a support between the
 *     same two claims, or a claim that is asserted in one place and disputed or merely reported in another
 */
public record Proposal(
        String id, Kind kind, int version, double confidence, boolean cross, int degree, boolean disputed) {

    /** Surest first, then by id. */
    static final Comparator<Proposal> SUREST =
            Comparator.comparingDouble(Proposal::confidence).reversed().thenComparing(Proposal::id);

    /** What matters most first: contradictions between documents, then by {@link #worth}, ties by id. */
    static final Comparator<Proposal> PRIORITY = Comparator.comparing((Proposal proposal) -> !proposal.isClash())
            .thenComparing(Comparator.comparingDouble(Proposal::worth).reversed())
            .thenComparing(Proposal::id);

    private static final double WEIGHT_OF_CONFIDENCE = 0.5;
    private static final double WEIGHT_OF_DOUBT = 0.25;
    private static final double WEIGHT_OF_CENTRALITY = 0.5;
    private static final double WEIGHT_OF_DISPUTE = 0.5;

    /** Relations from which on a claim counts as wholly central. */
    private static final double CENTRAL = 32;

    /** What is proposed. */
    public enum Kind {
        CLAIM,
        SUPPORTS,
        CONTRADICTS,
        EQUIVALENT;

        /** The name in addresses: lower case. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(RelationType type) {
            return switch (type) {
                case SUPPORTS -> SUPPORTS;
                case CONTRADICTS -> CONTRADICTS;
                case EQUIVALENT -> EQUIVALENT;
            };
        }
    }

    /** Whether it is a contradiction between two documents: what readers of a map come for, and the first to be right. */
    public boolean isClash() {
        return kind == Kind.CONTRADICTS && cross;
    }

    /** Whether so many relations hang on its claims that an error spreads. */
    public boolean isCentral() {
        return centrality() >= 0.5;
    }

    /**
     * How much a person's look is worth, 0..1.75. It grows with the confidence, since what most likely does not hold is
     * seldom read; with the doubt, which is greatest at one half, since the certain hardly needs a person: together they
     * peak at about three quarters. And it grows with the number of relations of its claims, by the logarithm, and with
     * being disputed.
     */
    public double worth() {
        return WEIGHT_OF_CONFIDENCE * confidence
                + WEIGHT_OF_DOUBT * 4 * confidence * (1 - confidence)
                + WEIGHT_OF_CENTRALITY * centrality()
                + (disputed ? WEIGHT_OF_DISPUTE : 0);
    }

    private double centrality() {
        return Math.min(1, Math.log1p(degree) / Math.log1p(CENTRAL));
    }

    /** At most {@code count} of a list, the first and the last among them and the others evenly between. */
    public static List<Proposal> spread(List<Proposal> sorted, int count) {
        if (sorted.size() <= count || count < 2) {
            return sorted.subList(0, Math.min(count, sorted.size()));
        }
        return IntStream.range(0, count)
                .mapToObj(nth -> sorted.get((int) Math.round((double) nth * (sorted.size() - 1) / (count - 1))))
                .toList();
    }
}
