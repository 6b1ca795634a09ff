package org.rejoinder.analysis.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;

class TopicGroupingTests {

    private final Map<Claim.Id, float[]> vectors = new TreeMap<>();

    @Test
    void claimsThatMeanTheSameShareATopic() {
        put("a", 5, 1, 0, 0);
        put("b", 4, 0, 1, 0);
        put("c", 4, 0, 0, 1);

        TopicGrouping.Groups groups = TopicGrouping.of(vectors, Set.of());

        assertThat(groups.topics())
                .containsExactly(
                        ids("a1", "a2", "a3", "a4", "a5"), ids("b1", "b2", "b3", "b4"), ids("c1", "c2", "c3", "c4"));
        assertThat(groups.rest()).isEmpty();
    }

    @Test
    void aRelationBringsAClaimToTheTopicItSpeaksOf() {
        put("a", 5, 1, 0, 0);
        put("b", 5, 0, 1, 0);
        put("c", 1, 0, 0, 1);

        assertThat(TopicGrouping.of(vectors, Set.of()).rest()).containsExactlyElementsOf(ids("c1"));
        assertThat(TopicGrouping.of(vectors, Set.of(new TopicGrouping.Link(id("c1"), id("b2"))))
                        .topics())
                .contains(ids("b1", "b2", "b3", "b4", "b5", "c1"));
    }

    @Test
    void aHandfulOfClaimsIsOneTopic() {
        put("a", 2, 1, 0, 0);
        put("b", 2, 0, 1, 0);

        assertThat(TopicGrouping.of(vectors, Set.of()).topics()).containsExactly(ids("a1", "a2", "b1", "b2"));
    }

    @Test
    void moreClaimsAreToldInMoreTopicsButNeverInTooMany() {
        assertThat(TopicGrouping.wanted(20)).isEqualTo(3);
        assertThat(TopicGrouping.wanted(300)).isEqualTo(12);
        assertThat(TopicGrouping.wanted(100_000)).isEqualTo(TopicGrouping.MOST_TOPICS);
    }

    @Test
    void ofMoreGroupsThanOneCanTakeInTheLargestAreTold() {
        for (int group = 0; group < 30; group++) {
            float[] vector = new float[30];
            vector[group] = 1;
            put("g%02d-".formatted(group), group < 5 ? 6 : 4, vector);
        }

        TopicGrouping.Groups groups = TopicGrouping.of(vectors, Set.of());

        assertThat(groups.topics()).hasSize(TopicGrouping.MOST_TOPICS);
        assertThat(groups.topics().subList(0, 5)).allSatisfy(topic -> assertThat(topic).hasSize(6));
        assertThat(groups.rest()).hasSize(12 * 4);
    }

    private void put(String name, int count, float... vector) {
        for (int index = 1; index <= count; index++) {
            vectors.put(id(name + index), vector);
        }
    }

    private static List<Claim.Id> ids(String... names) {
        return List.of(names).stream().map(TopicGroupingTests::id).toList();
    }

    private static Claim.Id id(String name) {
        return new Claim.Id("c-" + name);
    }
}
