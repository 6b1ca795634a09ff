package org.rejoinder.analysis.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rejoinder.claim.Claim;

class TopicGroupingPropertyTests {

    @Property(tries = 60)
    void everyClaimIsInExactlyOneTopicOrTheRest(
            @ForAll @IntRange(max = 120) int size, @ForAll @IntRange(max = 60) int links, @ForAll long seed) {
        Map<Claim.Id, float[]> vectors = vectors(size, new Random(seed));

        TopicGrouping.Groups groups = TopicGrouping.of(vectors, links(vectors, links, new Random(seed)));

        List<Claim.Id> all = new ArrayList<>(groups.rest());
        groups.topics().forEach(all::addAll);
        assertThat(all).containsExactlyInAnyOrderElementsOf(vectors.keySet());
        assertThat(groups.topics()).hasSizeLessThanOrEqualTo(TopicGrouping.MOST_TOPICS);
        assertThat(groups.topics()).allSatisfy(topic -> assertThat(topic).hasSizeGreaterThanOrEqualTo(3));
    }

    @Property(tries = 30)
    void theOrderInWhichClaimsComeChangesNothing(
            @ForAll @IntRange(min = 1, max = 120) int size, @ForAll @IntRange(max = 60) int links, @ForAll long seed) {
        Map<Claim.Id, float[]> vectors = vectors(size, new Random(seed));
        List<TopicGrouping.Link> related = new ArrayList<>(links(vectors, links, new Random(seed)));

        TopicGrouping.Groups groups = TopicGrouping.of(vectors, related);
        List<Claim.Id> order = new ArrayList<>(vectors.keySet());
        Collections.shuffle(order, new Random(seed + 1));
        Collections.shuffle(related, new Random(seed + 2));
        Map<Claim.Id, float[]> shuffled = new LinkedHashMap<>();
        order.forEach(claim -> shuffled.put(claim, vectors.getOrDefault(claim, new float[0])));

        assertThat(TopicGrouping.of(shuffled, related)).isEqualTo(groups);
    }

    /** Unit vectors around a few directions, some of them zero. */
    private static Map<Claim.Id, float[]> vectors(int size, Random random) {
        Map<Claim.Id, float[]> vectors = new LinkedHashMap<>();
        for (int index = 0; index < size; index++) {
            float[] vector = new float[12];
            if (random.nextInt(10) > 0) {
                vector[random.nextInt(4)] = 2;
                double squares = 0;
                for (int place = 0; place < vector.length; place++) {
                    vector[place] += random.nextFloat();
                    squares += vector[place] * vector[place];
                }
                for (int place = 0; place < vector.length; place++) {
                    vector[place] /= (float) Math.sqrt(squares);
                }
            }
            vectors.put(new Claim.Id("c-%04d".formatted(random.nextInt(10_000) * 1000 + index)), vector);
        }
        return vectors;
    }

    private static Set<TopicGrouping.Link> links(Map<Claim.Id, float[]> vectors, int most, Random random) {
        List<Claim.Id> claims = List.copyOf(vectors.keySet());
        Set<TopicGrouping.Link> links = new HashSet<>();
        for (int index = 0; index < most && !claims.isEmpty(); index++) {
            links.add(new TopicGrouping.Link(
                    claims.get(random.nextInt(claims.size())), claims.get(random.nextInt(claims.size()))));
        }
        return links;
    }
}
