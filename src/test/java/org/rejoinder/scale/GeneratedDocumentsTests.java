package org.rejoinder.scale;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

class GeneratedDocumentsTests {

    private static List<GeneratedDocument> generate(long seed, int claims) {
        List<GeneratedDocument> documents = new ArrayList<>();
        new GeneratedDocuments(seed, claims).forEachRemaining(documents::add);
        return documents;
    }

    private static Set<Claim.Id> claims(List<GeneratedDocument> documents) {
        return documents.stream()
                .flatMap(document -> document.claims().stream())
                .map(placed -> placed.claim().id())
                .collect(toSet());
    }

    @Test
    void thereAreExactlyAsManyDistinctClaimsAsAskedFor() {
        assertThat(claims(generate(1, 1))).hasSize(1);
        assertThat(claims(generate(1, 500))).hasSize(500);
        assertThat(claims(generate(2, 3000))).hasSize(3000);
    }

    @Test
    void everyQuoteStandsVerbatimAtItsPlace() {
        for (GeneratedDocument document : generate(3, 2000)) {
            assertThat(document.claims())
                    .allMatch(placed -> placed.occurrence()
                            .quote()
                            .isVerbatimIn(document.snapshot().text()))
                    .allMatch(placed -> placed.occurrence()
                            .snapshot()
                            .equals(document.snapshot().sha256()));
        }
    }

    @Test
    void theSameSeedGivesTheSameDocuments() {
        assertThat(generate(4, 700)).isEqualTo(generate(4, 700)).isNotEqualTo(generate(5, 700));
    }

    @Test
    void documentsAreOfRealisticSize() {
        List<GeneratedDocument> documents = generate(6, 5000);

        assertThat(documents).hasSizeBetween(40, 80);
        assertThat(documents.subList(0, documents.size() - 1))
                .allMatch(document ->
                        document.claims().size() >= 30 && document.claims().size() <= 170);
        assertThat(documents.stream()
                        .flatMap(document -> document.claims().stream())
                        .mapToInt(placed -> placed.claim().text().length())
                        .average()
                        .orElse(0))
                .isBetween(130.0, 200.0);
    }

    @Test
    void relationsLeadToClaimsAlreadyTold() {
        Set<Claim.Id> told = new HashSet<>();
        for (GeneratedDocument document : generate(7, 2000)) {
            document.claims().forEach(placed -> told.add(placed.claim().id()));
            assertThat(document.relations())
                    .allMatch(relation -> told.contains(relation.from()) && told.contains(relation.to()));
        }
    }

    @Test
    void degreesAreSpreadAsInRealMapsAndThereAreHubs() {
        List<GeneratedDocument> documents = generate(8, 10_000);
        List<Relation> relations = documents.stream()
                .flatMap(document -> document.relations().stream())
                .toList();
        Map<Claim.Id, Integer> degrees = new HashMap<>();
        claims(documents).forEach(claim -> degrees.put(claim, 0));
        for (Relation relation : relations) {
            degrees.merge(relation.from(), 1, Integer::sum);
            degrees.merge(relation.to(), 1, Integer::sum);
        }

        assertThat(2.0 * relations.size() / degrees.size()).isBetween(1.2, 1.8);
        assertThat(share(degrees, 0)).isBetween(0.08, 0.26);
        assertThat(share(degrees, 1)).isBetween(0.3, 0.5);
        assertThat(degrees.values().stream().mapToInt(degree -> degree).max().orElse(0))
                .isBetween(20, 400);
        assertThat(relations.stream()
                        .filter(relation -> relation.type() == RelationType.CONTRADICTS)
                        .count())
                .isBetween(700L, 1500L);
        assertThat(relations.stream()
                        .filter(relation -> relation.scope() == Scope.CROSS)
                        .count())
                .isBetween(900L, 2000L);
    }

    private static double share(Map<Claim.Id, Integer> degrees, int degree) {
        return (double) degrees.values().stream().filter(one -> one == degree).count() / degrees.size();
    }

    @Test
    void someClaimsStandInSeveralDocumentsAndSomeAreOnlyReported() {
        List<Occurrence> occurrences = generate(9, 5000).stream()
                .flatMap(document -> document.claims().stream())
                .map(placed -> placed.occurrence())
                .toList();

        assertThat(occurrences).hasSizeGreaterThan(5050).hasSizeLessThan(5400);
        assertThat(occurrences.stream()
                        .filter(place -> !place.holder().isAuthor())
                        .count())
                .isBetween(200L, 500L);
    }
}
