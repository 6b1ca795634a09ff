package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

class ExcerptTests {

    private final MapContents map = MapBuilder.map("Bridge", "Build it?")
            .document("one", "One", "A", 2020)
            .claim("build", ClaimType.POLICY, "Build the bridge.")
            .claim("jobs", ClaimType.PREDICTION, "It creates jobs.")
            .document("two", "Two", "B", 2021)
            .claim("few", ClaimType.FACT, "The jobs are few.")
            .document("three", "Three", "C", 2022)
            .claim("alone", ClaimType.FACT, "The river is wide.")
            .supports("jobs", "build", 0.9)
            .contradicts("few", "jobs", 0.8)
            .contents();

    @Test
    void holdsTheClaimWhatIsNearItAndTheDocumentsOfThese() {
        MapContents near =
                Neighbourhoods.excerpt(map, new Claim.Id("c-build"), 1).orElseThrow();

        assertThat(near.claims()).extracting(claim -> claim.id().value()).containsExactly("c-build", "c-jobs");
        assertThat(near.relations()).extracting(Relation::from).containsExactly(new Claim.Id("c-jobs"));
        assertThat(near.documents()).extracting(Document::title).containsExactly("One");
        assertThat(near.snapshots()).containsOnlyKeys(new Document.Id("d-one"));
        assertThat(near.occurrences()).containsOnlyKeys(new Claim.Id("c-build"), new Claim.Id("c-jobs"));
    }

    @Test
    void reachesAsFarAsAskedAndNoFurther() {
        MapContents far =
                Neighbourhoods.excerpt(map, new Claim.Id("c-build"), 2).orElseThrow();

        assertThat(far.claims()).extracting(claim -> claim.id().value()).containsExactly("c-build", "c-jobs", "c-few");
        assertThat(far.documents()).extracting(Document::title).containsExactly("One", "Two");
        assertThat(Neighbourhoods.excerpt(map, new Claim.Id("c-unknown"), 1)).isEmpty();
    }
}
