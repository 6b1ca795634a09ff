package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;

@RejoinderTest
// javac leaves the annotations of a compact constructor out of the class file, so NullAway takes none of it for
// nullable.
@SuppressWarnings("NullAway")
class ClaimSearchIT {

    private static final String ROADS =
            "The roads of the town last. Trams are cheap, said Ms Ode. Buses promise too much. Taxis cost a fortune.";
    private static final String RAILS = "Trams are cheap. Rails rust within 20 years.";

    @Autowired
    private Graph graph;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Autowired
    private Claims claims;

    @Autowired
    private Relations relations;

    @Autowired
    private ClaimSearch search;

    @Autowired
    private Passages passages;

    @Autowired
    private SavedSearches saved;

    private ArgumentMap.Id map = new ArgumentMap.Id("m-none");
    private Snapshot roadsText = Samples.snapshot(Samples.read("Roads", ROADS));
    private Snapshot railsText = Samples.snapshot(Samples.read("Rails", RAILS));
    private PlacedClaim roads = claim(roadsText, "The roads of the town last", ClaimType.FACT, 0.2, Holder.AUTHOR);
    private PlacedClaim trams = claim(roadsText, "Trams are cheap", ClaimType.VALUE, 0.5, Holder.reported("Ms Ode"));
    private PlacedClaim buses = claim(roadsText, "Buses promise too much", ClaimType.VALUE, 0.6, Holder.AUTHOR);
    private PlacedClaim taxis =
            claim(roadsText, "Taxis cost a fortune", ClaimType.FACT, 0.1, Holder.reported("Ms Ode"));
    private PlacedClaim rust = claim(railsText, "Rails rust within 20 years", ClaimType.STATISTIC, 0.9, Holder.AUTHOR);

    private static PlacedClaim claim(Snapshot text, String quote, ClaimType type, double worth, Holder holder) {
        return Samples.claim(text, quote, type, worth, holder);
    }

    /** Trams are said in both documents, in one of them in its own voice; buses are contradicted, roads supported. */
    @BeforeEach
    void storeTwoDocuments() {
        map = maps.findOrCreate("Traffic", null).id();
        store(Samples.read("Roads", ROADS, LocalDate.of(2020, 5, 1), null));
        store(Samples.read("Rails", RAILS, LocalDate.of(2024, 5, 1), null));
        graph.update(transaction -> {
            claims.save(
                    transaction,
                    List.of(
                            roads,
                            trams,
                            buses,
                            taxis,
                            claim(railsText, "Trams are cheap", ClaimType.VALUE, 0.5, Holder.AUTHOR),
                            rust),
                    "run-test");
            relations.save(
                    transaction,
                    List.of(
                            Samples.relation(rust, buses, RelationType.CONTRADICTS, 0.8),
                            Samples.relation(trams, roads, RelationType.SUPPORTS, 0.8)),
                    "run-test");
        });
    }

    private void store(ReadDocument read) {
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, Samples.snapshot(read));
            maps.include(transaction, map, read.document().id());
        });
    }

    private List<Claim> found(Conditions conditions) {
        return search.find(map, conditions, ClaimSearch.Order.POSITION, 0, 100).claims();
    }

    private static Conditions words(String words) {
        return new Conditions(words, null, null, null, null, null, null, null, Set.of());
    }

    private static List<Claim> those(PlacedClaim... placed) {
        return Arrays.stream(placed).map(PlacedClaim::claim).toList();
    }

    @Test
    void withoutConditionsThereIsEveryClaimInTheOrderOfItsPlaces() {
        assertThat(found(Conditions.NONE)).isEqualTo(those(roads, trams, buses, taxis, rust));
    }

    @Test
    void eachFeatureIsFound() {
        assertThat(found(Conditions.of(Feature.CONTESTED))).isEqualTo(those(buses, rust));
        assertThat(found(Conditions.of(Feature.UNSUPPORTED))).isEqualTo(those(trams, buses, taxis, rust));
        assertThat(found(Conditions.of(Feature.UNANSWERED)))
                .as("rust contradicts and is not contradicted")
                .isEqualTo(those(buses));
        assertThat(found(Conditions.of(Feature.SINGLE))).isEqualTo(those(roads, buses, taxis, rust));
        assertThat(found(Conditions.of(Feature.REPORTED)))
                .as("trams are asserted by the other document")
                .isEqualTo(those(taxis));
        assertThat(found(Conditions.of(Feature.LOADED))).isEmpty();
        assertThat(found(Conditions.of(Feature.CONTESTED, Feature.UNANSWERED))).isEqualTo(those(buses));
    }

    @Test
    void conditionsAddUp() {
        assertThat(found(new Conditions(
                        null, roadsText.document(), ClaimType.VALUE, null, null, 0.55, null, null, Set.of())))
                .isEqualTo(those(buses));
        assertThat(found(new Conditions(null, null, null, "ode", null, null, null, null, Set.of())))
                .isEqualTo(those(trams, taxis));
        assertThat(found(new Conditions(null, null, null, "Author", null, null, null, null, Set.of())))
                .isEqualTo(those(roads, trams, buses, rust));
        assertThat(found(new Conditions(null, null, null, null, ReviewStatus.ACCEPTED, null, null, null, Set.of())))
                .isEmpty();
        assertThat(found(new Conditions(null, null, null, null, null, null, LocalDate.of(2021, 1, 1), null, Set.of())))
                .isEqualTo(those(trams, rust));
        assertThat(found(new Conditions(
                        null, null, null, null, null, null, null, LocalDate.of(2020, 5, 1), Set.of(Feature.SINGLE))))
                .isEqualTo(those(roads, buses, taxis));
    }

    @Test
    void wordsAreFoundInAnyForm() {
        assertThat(found(words("promising much"))).isEqualTo(those(buses));
        assertThat(found(words("cheap rust"))).isEmpty();
    }

    @Test
    void facetsCountWhatThereWouldBe() {
        Facets facets = search.find(
                        map,
                        new Conditions(null, null, ClaimType.VALUE, null, null, null, null, null, Set.of()),
                        ClaimSearch.Order.POSITION,
                        0,
                        1)
                .facets();

        assertThat(facets.features()).containsEntry(Feature.CONTESTED, 1).containsEntry(Feature.SINGLE, 1);
        assertThat(facets.types())
                .as("in place of the type asked for")
                .containsEntry(ClaimType.VALUE, 2)
                .containsEntry(ClaimType.FACT, 2)
                .containsEntry(ClaimType.POLICY, 0);
        assertThat(facets.documents()).containsEntry(roadsText.document(), 2).containsEntry(railsText.document(), 1);
        assertThat(facets.statuses()).containsEntry(ReviewStatus.PROPOSED, 2);
    }

    @Test
    void whatIsWrittenIsSeenAtOnce() {
        assertThat(found(Conditions.of(Feature.UNANSWERED))).isEqualTo(those(buses));

        Relation support = Samples.relation(taxis, buses, RelationType.SUPPORTS, 0.7);
        graph.update(transaction -> relations.save(transaction, List.of(support), "run-test"));

        assertThat(found(Conditions.of(Feature.UNANSWERED))).isEmpty();
        assertThat(maps.exclude(map, railsText.document())).isTrue();
        assertThat(found(Conditions.of(Feature.CONTESTED)))
                .as("what contradicted stands in no document of the map any more")
                .isEmpty();
    }

    @Test
    void whatNearlyMeansTheSameHasToMeetTheOtherConditionsToo() {
        float[] meaning = rust.embedding().toArray();
        assertThat(search.near(map, Conditions.NONE, meaning, 0.9, 5)).isEqualTo(those(rust));
        assertThat(search.near(map, words("nothing of the kind"), meaning, 0.9, 5))
                .as("whatever its words")
                .isEqualTo(those(rust));
        assertThat(search.near(map, Conditions.of(Feature.UNANSWERED), meaning, 0.9, 5))
                .isEmpty();
    }

    @Test
    void passagesShowTheWordsWhereTheyStand() {
        Passages.Found found = passages.find(map, "promising taxi", 5);

        assertThat(found.documents()).isEqualTo(1);
        assertThat(found.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.document().title()).isEqualTo("Roads");
            assertThat(hit.pieces().stream().filter(Passages.Piece::word).map(Passages.Piece::text))
                    .containsExactly("promise", "Taxis");
            assertThat(String.join(
                            "", hit.pieces().stream().map(Passages.Piece::text).toList()))
                    .isEqualTo(ROADS);
        });
        ArgumentMap.Id other = maps.findOrCreate("Another", null).id();
        assertThat(passages.find(other, "taxi", 5)).isEqualTo(Passages.Found.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text:* OR *:*",
                "\"",
                "roads~9999 AND (",
                "\\",
                "{! join}",
                "[a TO z]",
                "+-&&||!(){}^\"~*?:\\/",
                "\u0000\u0007\u001b",
                "\ud800",
                "AND",
                "NOT NOT",
                "' OR 1=1 //",
                "the of and"
            })
    void hostileWordsFindNothingAndBreakNothing(String hostile) {
        assertThat(found(words(hostile))).hasSizeLessThanOrEqualTo(1);
        assertThat(passages.find(map, hostile, 5).hits()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void tenThousandCharactersAreAnAnswerLikeAnyOther() {
        assertThat(found(words("x".repeat(10_000)))).isEmpty();
        assertThat(found(words("road ".repeat(2_000)))).isEqualTo(those(roads));
        assertThat(passages.find(map, "taxi ".repeat(2_000), 5).hits()).hasSize(1);
    }

    @Test
    void aSearchIsKeptUnderANameCountedAndRemoved() {
        Conditions open = Conditions.of(Feature.UNANSWERED);
        SavedSearch first = saved.save(map, "  Open questions ", open);
        SavedSearch cheap = saved.save(map, "Cheap", words("cheap & \"fair\" = 100%"));

        assertThat(saved.of(map)).containsExactly(cheap, first);
        assertThat(first.name()).isEqualTo("Open questions");
        assertThat(search.count(map, open)).isEqualTo(1);
        assertThat(saved.save(map, "Renamed", open).id()).isEqualTo(first.id());
        assertThat(saved.remove(map, first.id()))
                .get()
                .extracting(SavedSearch::name)
                .isEqualTo("Renamed");
        assertThat(saved.remove(map, first.id())).isEmpty();
        assertThat(saved.of(map)).containsExactly(cheap);
    }

    @Test
    void savedSearchesGoWithTheirMap() {
        SavedSearch kept = saved.save(map, "Open", Conditions.of(Feature.UNANSWERED));
        assertThat(maps.delete(map)).isTrue();

        ArgumentMap.Id again = maps.findOrCreate("Traffic", null).id();
        assertThat(saved.of(again)).isEmpty();
        assertThat(saved.remove(again, kept.id())).isEmpty();
    }

    @Test
    void aSearchNeedsANameAConditionAndAMap() {
        Conditions open = Conditions.of(Feature.UNANSWERED);
        assertThatIllegalArgumentException().isThrownBy(() -> saved.save(map, " ", open));
        assertThatIllegalArgumentException().isThrownBy(() -> saved.save(map, "x".repeat(121), open));
        assertThatIllegalArgumentException().isThrownBy(() -> saved.save(map, "All", Conditions.NONE));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> saved.save(new ArgumentMap.Id("m-none"), "Open", open));
    }

    @Test
    void pagesHaveNeitherGapsNorRepeats() {
        List<Claim> all = found(Conditions.NONE);
        List<Claim> one = IntStream.range(0, 5)
                .mapToObj(offset -> search.find(map, Conditions.NONE, ClaimSearch.Order.POSITION, offset, 1))
                .flatMap(page -> page.claims().stream())
                .toList();
        assertThat(one).isEqualTo(all);
        assertThat(search.find(map, Conditions.NONE, ClaimSearch.Order.POSITION, Integer.MAX_VALUE, 1000)
                        .claims())
                .isEmpty();
    }
}
