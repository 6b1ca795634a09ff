package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.springframework.stereotype.Component;

/**
 * Finds the pairs of claims that are worth comparing, by where they stand and by nearness in meaning. Never all pairs:
 * every claim brings a bounded number, so that the cost of a document grows with its length and not with what is stored.
 */
@Component
public class Pairing {

    /** Readers link a sentence mostly to its near ones: nine in ten labelled relations inside documents reach no further. */
    private static final int WINDOW = 6;

    /** How many claims of the same meaning are sought elsewhere in the document, and how far away. */
    private static final int SIMILAR_WITHIN = 4;

    private static final int REACH = 1_000;
    private static final double SIMILARITY_WITHIN = 0.4;

    /** How many stored claims a claim is compared with at most, and how near they must be. */
    private static final int SIMILAR_ACROSS = 30;

    private static final double SIMILARITY_ACROSS = 0.1;

    /** What parts paragraphs and list items. */
    private static final Pattern PARAGRAPH_BREAK =
            Pattern.compile("\\n\\s*\\n|\\n\\s*([•‣◦*·–—-]|\\(?\\w{1,3}[.)])\\s");

    private static final Comparator<PlacedClaim> BY_PLACE = Comparator.comparing(
                    (PlacedClaim placed) -> placed.occurrence().quote().passage())
            .thenComparing(placed -> placed.claim().id());

    private static final Comparator<CandidatePair> BY_ENDS = Comparator.comparing(
                    (CandidatePair pair) -> pair.a().claim().id())
            .thenComparing(pair -> pair.b().claim().id());

    /**
     * The pairs worth comparing inside one document: near neighbours, each claim with those that open and close its
     * section and with the document's first, and those of like meaning wherever they stand.
     *
     * @param claims the document's claims, in any order
     * @return each pair once, by place of the first claim, then of the second
     */
    public List<CandidatePair> within(List<PlacedClaim> claims) {
        List<PlacedClaim> ordered = claims.stream().sorted(BY_PLACE).toList();
        int[] paragraphs = paragraphs(ordered);
        int[] firstOfSection = new int[ordered.size()];
        int[] lastOfSection = new int[ordered.size()];
        markSections(ordered, firstOfSection, lastOfSection);
        List<CandidatePair> pairs = new ArrayList<>();
        Set<List<Claim.Id>> seen = new HashSet<>();
        List<TreeSet<Integer>> partners = new ArrayList<>();
        for (int index = 0; index < ordered.size(); index++) {
            partners.add(new TreeSet<>());
        }
        for (int index = 0; index < ordered.size(); index++) {
            for (int near = index + 1; near <= Math.min(index + WINDOW, ordered.size() - 1); near++) {
                partners.get(index).add(near);
            }
            for (int lead : new int[] {0, firstOfSection[index], lastOfSection[index]}) {
                partners.get(Math.min(index, lead)).add(Math.max(index, lead));
            }
            for (int like : likest(ordered, index)) {
                partners.get(Math.min(index, like)).add(Math.max(index, like));
            }
        }
        for (int first = 0; first < ordered.size(); first++) {
            for (int second : partners.get(first)) {
                PlacedClaim a = ordered.get(first);
                PlacedClaim b = ordered.get(second);
                if (!a.claim().id().equals(b.claim().id()) && seen.add(ends(a, b))) {
                    pairs.add(CandidatePair.within(
                            a,
                            b,
                            new CandidatePair.Layout(
                                    second - first,
                                    paragraphs[second] - paragraphs[first],
                                    firstOfSection[first] == firstOfSection[second],
                                    firstOfSection[first] == first,
                                    firstOfSection[second] == second)));
                }
            }
        }
        return pairs;
    }

    /**
     * The pairs worth comparing between a document and what is stored.
     *
     * @param claims the document's claims, in any order
     * @param stored the stored claims of other documents nearest to a claim, nearest first; asked once a claim
     * @return each pair once, by ids
     */
    public List<CandidatePair> across(List<PlacedClaim> claims, Function<PlacedClaim, List<Claims.Near>> stored) {
        List<CandidatePair> pairs = new ArrayList<>();
        Set<List<Claim.Id>> seen = new HashSet<>();
        for (PlacedClaim claim : claims.stream().sorted(BY_PLACE).toList()) {
            stored.apply(claim).stream()
                    .limit(SIMILAR_ACROSS)
                    .filter(near -> near.similarity() >= SIMILARITY_ACROSS)
                    .map(Claims.Near::placed)
                    .filter(near -> !near.claim().id().equals(claim.claim().id()))
                    .filter(near -> !near.occurrence()
                            .document()
                            .equals(claim.occurrence().document()))
                    .filter(near -> seen.add(ends(claim, near)))
                    .forEach(near -> pairs.add(CandidatePair.across(claim, near)));
        }
        pairs.sort(BY_ENDS);
        return pairs;
    }

    private static List<Claim.Id> ends(PlacedClaim one, PlacedClaim other) {
        Claim.Id a = one.claim().id();
        Claim.Id b = other.claim().id();
        return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
    }

    /** The indexes of the claims likest to the one at {@code index}, likest first, the nearer first where equally like. */
    private static List<Integer> likest(List<PlacedClaim> claims, int index) {
        record Like(int index, double similarity) {}
        List<Like> like = new ArrayList<>();
        for (int other = Math.max(0, index - REACH); other < Math.min(claims.size(), index + REACH); other++) {
            double similarity = other == index
                    ? 0
                    : claims.get(index).embedding().cosine(claims.get(other).embedding());
            if (similarity >= SIMILARITY_WITHIN) {
                like.add(new Like(other, similarity));
            }
        }
        return like.stream()
                .sorted(Comparator.comparingDouble((Like each) -> -each.similarity)
                        .thenComparingInt(each -> Math.abs(each.index - index))
                        .thenComparingInt(each -> each.index))
                .limit(SIMILAR_WITHIN)
                .map(Like::index)
                .toList();
    }

    /** The number of the paragraph of each claim, as far as the context kept with its quote tells. */
    private static int[] paragraphs(List<PlacedClaim> claims) {
        int[] paragraphs = new int[claims.size()];
        for (int index = 1; index < claims.size(); index++) {
            PlacedClaim before = claims.get(index - 1);
            PlacedClaim claim = claims.get(index);
            boolean opens = PARAGRAPH_BREAK.matcher(between(before, claim)).find();
            paragraphs[index] = paragraphs[index - 1] + (opens || !sameSection(before, claim) ? 1 : 0);
        }
        return paragraphs;
    }

    /** What is known of the text between two claims: at most the context kept before the second. */
    private static String between(PlacedClaim before, PlacedClaim claim) {
        String prefix = claim.occurrence().quote().prefix();
        int gap = claim.occurrence().quote().passage().start()
                - before.occurrence().quote().passage().end();
        int known = prefix.codePointCount(0, prefix.length());
        return gap <= 0
                ? ""
                : gap >= known ? prefix : prefix.substring(prefix.offsetByCodePoints(prefix.length(), -gap));
    }

    private static void markSections(List<PlacedClaim> claims, int[] first, int[] last) {
        for (int index = 0; index < claims.size(); index++) {
            boolean continues = index > 0 && sameSection(claims.get(index - 1), claims.get(index));
            first[index] = continues ? first[index - 1] : index;
        }
        for (int index = claims.size() - 1; index >= 0; index--) {
            boolean continues = index < claims.size() - 1 && first[index] == first[index + 1];
            last[index] = continues ? last[index + 1] : index;
        }
    }

    private static boolean sameSection(PlacedClaim one, PlacedClaim other) {
        return Objects.equals(one.occurrence().section(), other.occurrence().section());
    }
}
