package org.rejoinder.analysis.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

class LiveGraphTests {

    private final LiveGraph graph = new LiveGraph(
            new ArgumentMap.Id("m-map"),
            found(List.of(node("a", 1), node("b", 1), node("c", 1)), edge("ab", "a", "b", 1), edge("bc", "b", "c", 1)));

    @Test
    void aJudgedClaimHasChangedAndNothingElse() {
        MapChange change = follow(touched("a"), found(List.of(node("a", 2)), edge("ab", "a", "b", 1)));

        assertThat(change.kind()).isEqualTo(MapChange.Kind.DECISIONS);
        assertThat(change.claims()).isEqualTo(part(List.of(), claims("a"), List.of()));
        assertThat(change.relations()).isEqualTo(part(List.of(), List.of(), List.of()));
    }

    @Test
    void aMergedClaimGoesWithItsRelations() {
        MapChange change = follow(touched("b", "c"), found(List.of(node("c", 2)), edge("ac", "a", "c", 1)));

        assertThat(change.claims()).isEqualTo(part(List.of(), claims("c"), claims("b")));
        assertThat(change.relations()).isEqualTo(part(relations("ac"), List.of(), relations("ab", "bc")));
    }

    @Test
    void aRelationTurnedRoundHasChanged() {
        LiveGraph.Touched touched = new LiveGraph.Touched(Set.of(), Set.of("ab"));

        assertThat(graph.claimsToRead(touched)).containsExactlyInAnyOrder("a", "b");
        MapChange change = graph.follow(
                touched,
                Set.of("a", "b"),
                found(List.of(node("a", 1), node("b", 1)), edge("ab", "b", "a", 2), edge("bc", "b", "c", 1)));

        assertThat(change.relations()).isEqualTo(part(List.of(), relations("ab"), List.of()));
        assertThat(change.claims()).isEqualTo(part(List.of(), List.of(), List.of()));
    }

    @Test
    void anUndoneLinkIsGone() {
        MapChange change =
                follow(touched("a", "b"), found(List.of(node("a", 1), node("b", 1)), edge("bc", "b", "c", 1)));

        assertThat(change.relations().removed()).containsExactlyElementsOf(relations("ab"));
    }

    @Test
    void aRemarkCountsAsAChangeOfItsClaim() {
        MapChange change = follow(touched("a"), found(List.of(node("a", 1)), edge("ab", "a", "b", 1)));

        assertThat(change.claims().changed()).containsExactlyElementsOf(claims("a"));
    }

    @Test
    void aDocumentBringsClaimsAndOnlyTheRelationsInsideTheMap() {
        MapChange change = graph.follow(
                new Document.Id("d-new"),
                found(List.of(node("a", 1), node("d", 1)), edge("da", "d", "a", 1), edge("dx", "d", "elsewhere", 1)));

        assertThat(change.kind()).isEqualTo(MapChange.Kind.DOCUMENT);
        assertThat(change.claims()).isEqualTo(part(claims("d"), claims("a"), List.of()));
        assertThat(change.relations()).isEqualTo(part(relations("da"), List.of(), List.of()));
        assertThat(change.documents()).containsExactly(new Document.Id("d-new"));
        assertThat(graph.claims()).isEqualTo(4);
    }

    @Test
    void whatIsToldOnceIsNotToldAgain() {
        assertThat(follow(touched("a"), found(List.of(node("a", 2)), edge("ab", "a", "b", 1)))
                        .claims()
                        .changed())
                .isNotEmpty();

        assertThat(follow(touched("c"), found(List.of(node("c", 2)), edge("bc", "b", "c", 1)))
                        .claims())
                .isEqualTo(part(List.of(), claims("c"), List.of()));
    }

    @Test
    void ofVeryManyIdsTheFirstAreListedAndTheChangeSaysSo() {
        List<MapElements.Node> many = IntStream.range(0, MapChange.MOST_IDS + 1)
                .mapToObj(number -> node("n%04d".formatted(number), 1))
                .toList();

        MapChange change = graph.follow(new Document.Id("d-new"), new MapElements.Found(many, List.of()));

        assertThat(change.complete()).isFalse();
        assertThat(change.claims().added()).hasSize(MapChange.MOST_IDS);
    }

    private MapChange follow(LiveGraph.Touched touched, MapElements.Found found) {
        return graph.follow(touched, graph.claimsToRead(touched), found);
    }

    private static LiveGraph.Touched touched(String... claims) {
        return new LiveGraph.Touched(Set.of(claims), Set.of());
    }

    private static MapElements.Found found(List<MapElements.Node> claims, MapElements.Edge... relations) {
        return new MapElements.Found(claims, List.of(relations));
    }

    private static MapElements.Node node(String id, int version) {
        return new MapElements.Node(id, version);
    }

    private static MapElements.Edge edge(String id, String from, String to, int version) {
        return new MapElements.Edge(id, from, to, false, version);
    }

    private static <I> MapChange.Part<I> part(List<I> added, List<I> changed, List<I> removed) {
        return new MapChange.Part<>(added, changed, removed);
    }

    private static List<Claim.Id> claims(String... ids) {
        return Arrays.stream(ids).map(Claim.Id::new).toList();
    }

    private static List<Relation.Id> relations(String... ids) {
        return Arrays.stream(ids).map(Relation.Id::new).toList();
    }
}
