package org.rejoinder.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.language.Embedding;

class PairingPropertyTests {

    private final Pairing pairing = new Pairing();

    @Property(tries = 40)
    void withinADocumentEachPairComesOnceInTextOrderAndTheirNumberGrowsWithTheClaims(
            @ForAll @IntRange(min = 0, max = 80) int size, @ForAll long seed) {
        List<PlacedClaim> claims = document("a", size, seed);
        List<CandidatePair> pairs = pairing.within(claims);
        Set<Set<Claim.Id>> seen = new HashSet<>();
        for (CandidatePair pair : pairs) {
            assertThat(seen.add(Set.of(pair.a().claim().id(), pair.b().claim().id())))
                    .isTrue();
            assertThat(pair.a().occurrence().quote().passage())
                    .isLessThan(pair.b().occurrence().quote().passage());
            assertThat(pair.layout().distance()).isPositive();
        }
        assertThat(pairs.size()).isLessThanOrEqualTo(size * 13);
    }

    @Property(tries = 40)
    void theOrderInWhichClaimsAreGivenDoesNotMatter(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
        List<PlacedClaim> claims = document("a", size, seed);
        List<PlacedClaim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(pairing.within(shuffled)).isEqualTo(pairing.within(claims));
        List<PlacedClaim> other = document("b", size, seed + 1);
        assertThat(pairing.across(shuffled, claim -> nearest(claim, other)))
                .isEqualTo(pairing.across(claims, claim -> nearest(claim, other)));
    }

    @Property(tries = 40)
    void acrossDocumentsEachPairComesOnceNeverWithItselfAndAtMostThirtyAClaim(
            @ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
        List<PlacedClaim> claims = document("a", size, seed);
        List<PlacedClaim> stored = new ArrayList<>(document("b", size, seed + 1));
        stored.addAll(claims);
        List<CandidatePair> pairs = pairing.across(claims, claim -> nearest(claim, stored));
        assertThat(pairs.size()).isLessThanOrEqualTo(size * 30);
        assertThat(pairs).doesNotHaveDuplicates().allSatisfy(pair -> {
            assertThat(pair.a().claim().id()).isLessThan(pair.b().claim().id());
            assertThat(pair.a().occurrence().document())
                    .isNotEqualTo(pair.b().occurrence().document());
        });
    }

    private static List<Claims.Near> nearest(PlacedClaim claim, List<PlacedClaim> stored) {
        return stored.stream()
                .map(placed -> new Claims.Near(placed, claim.embedding().cosine(placed.embedding())))
                .sorted(Comparator.comparingDouble((Claims.Near near) -> -near.similarity())
                        .thenComparing(near -> near.placed().claim().id()))
                .toList();
    }

    private static List<PlacedClaim> document(String name, int size, long seed) {
        Random random = new Random(seed);
        List<PlacedClaim> claims = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            float[] components = new float[Embedding.DIMENSIONS];
            for (int component = 0; component < components.length; component++) {
                components[component] = (float) (0.5 + random.nextGaussian());
            }
            claims.add(Placed.in(
                    name,
                    index * 20,
                    "section " + index / 7,
                    "claim %d of %s".formatted(index, name),
                    Embedding.of(components)));
        }
        return claims;
    }
}
