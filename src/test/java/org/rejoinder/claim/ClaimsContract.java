package org.rejoinder.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rejoinder.Samples;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedding;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;

/** What the store of claims does on any server. */
public abstract class ClaimsContract {

    private static final String TEXT = "Old roads last. 🚋 Trams are cheap, said Ms Ode. Buses are slow.";

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

    @Test
    void givesBackWhatWasStored() {
        Snapshot snapshot = store(Samples.read("Roads", TEXT));
        PlacedClaim trams = Samples.claim(snapshot, "Trams are cheap", ClaimType.VALUE, 0.7, Holder.reported("Ms Ode"));
        save(trams);

        assertThat(claims.find(trams.claim().id())).contains(trams.claim());
        assertThat(claims.occurrencesOf(trams.claim().id())).containsExactly(trams.occurrence());
        assertThat(claims.occurrencesIn(snapshot.document())).containsExactly(trams.occurrence());
        assertThat(claims.nearest(trams.embedding(), 1, null))
                .extracting(Claims.Near::placed)
                .containsExactly(trams);
    }

    @Test
    void knowsNothingOfUnknownIds() {
        assertThat(claims.find(new Claim.Id("c-nothing"))).isEmpty();
        assertThat(claims.findAll(List.of(new Claim.Id("c-nothing")))).isEmpty();
        assertThat(claims.occurrencesOf(new Claim.Id("c-nothing"))).isEmpty();
    }

    @Test
    void keepsTheRecordOfAClaimThatIsThereAndAddsTheOccurrence() {
        PlacedClaim first = Samples.claim(store(Samples.read("One", TEXT)), "Buses are slow");
        PlacedClaim again = Samples.claim(
                store(Samples.read("Two", "It is known: Buses are slow.")),
                "Buses are slow",
                ClaimType.VALUE,
                0.1,
                Holder.AUTHOR);
        save(first);
        save(again);

        assertThat(claims.find(first.claim().id())).contains(first.claim());
        assertThat(claims.occurrencesOf(first.claim().id()))
                .containsExactlyInAnyOrder(first.occurrence(), again.occurrence());
    }

    @Test
    void storesNothingTwice() {
        PlacedClaim claim = Samples.claim(store(Samples.read("One", TEXT)), "Buses are slow");
        save(claim, claim);
        save(claim);

        assertThat(claims.occurrencesOf(claim.claim().id())).containsExactly(claim.occurrence());
        assertThat(claims.find(Claims.Filter.ALL).total()).isEqualTo(1);
    }

    @Test
    void refusesAQuoteThatIsNotThereAndStoresNothing() {
        Snapshot snapshot = store(Samples.read("Roads", TEXT));
        PlacedClaim right = Samples.claim(snapshot, "Old roads last");
        PlacedClaim buses = Samples.claim(snapshot, "Buses are slow");
        Quote shifted = new Quote(new Passage(1, 1 + "Buses are slow".length()), "Buses are slow", "", "");

        assertThatExceptionOfType(NotVerbatim.class)
                .isThrownBy(() ->
                        save(right, new PlacedClaim(buses.claim(), at(buses.occurrence(), shifted), buses.embedding())))
                .withMessageContaining("Buses are slow");

        assertThat(claims.find(Claims.Filter.ALL).total()).isZero();
        assertThat(claims.occurrencesIn(snapshot.document())).isEmpty();
    }

    @Test
    void ordersOccurrencesByPublicationUnknownDatesLast() {
        String text = "Trams are cheap.";
        PlacedClaim undated = Samples.claim(store(Samples.read("Undated", text + " ?")), "Trams are cheap");
        PlacedClaim newer = Samples.claim(
                store(Samples.read("Newer", text + " !", LocalDate.of(2024, 5, 1), null)), "Trams are cheap");
        PlacedClaim older =
                Samples.claim(store(Samples.read("Older", text, LocalDate.of(1999, 5, 1), null)), "Trams are cheap");
        save(undated, newer, older);

        assertThat(claims.occurrencesOf(older.claim().id()))
                .containsExactly(older.occurrence(), newer.occurrence(), undated.occurrence());
    }

    @Test
    void listsTheClaimsOfAMapInTheOrderOfDocumentsAndPlaces() {
        Snapshot second = store(Samples.read("A comes later", "Rails rust."));
        Snapshot first = store(Samples.read("B comes first", TEXT));
        PlacedClaim rails = Samples.claim(second, "Rails rust");
        PlacedClaim buses = Samples.claim(first, "Buses are slow");
        PlacedClaim roads = Samples.claim(first, "Old roads last");
        save(rails, buses, roads);
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        include(map, first);
        include(map, second);

        List<Claim> inOrder = List.of(roads.claim(), buses.claim(), rails.claim());
        assertThat(claims.in(map.id())).isEqualTo(inOrder);
        assertThat(claims.find(filter(map, null, null, null, null, false, false, Claims.Sort.POSITION))
                        .claims())
                .isEqualTo(inOrder);
        assertThat(claims.in(maps.findOrCreate("Empty", null).id())).isEmpty();
    }

    @Test
    void filtersByTypeHolderDocumentStatusAndWords() {
        Snapshot snapshot = store(Samples.read("Roads", TEXT));
        Snapshot other = store(Samples.read("Rails", "Rails rust."));
        PlacedClaim trams =
                Samples.claim(snapshot, "Trams are cheap", ClaimType.STATISTIC, 0.7, Holder.reported("Ms Ode"));
        PlacedClaim buses = Samples.claim(snapshot, "Buses are slow");
        PlacedClaim rails = Samples.claim(other, "Rails rust");
        save(trams, buses, rails);

        assertThat(found(filter(null, null, ClaimType.STATISTIC, null, null, false, false, Claims.Sort.POSITION)))
                .containsExactly(trams.claim());
        assertThat(found(filter(null, null, null, "ode", null, false, false, Claims.Sort.POSITION)))
                .containsExactly(trams.claim());
        assertThat(found(filter(null, null, null, "author", null, false, false, Claims.Sort.TEXT)))
                .containsExactly(buses.claim(), rails.claim());
        assertThat(found(filter(null, other, null, null, null, false, false, Claims.Sort.POSITION)))
                .containsExactly(rails.claim());
        assertThat(found(filter(null, null, null, null, "slow: BUSES", false, false, Claims.Sort.POSITION)))
                .containsExactly(buses.claim());
        assertThat(found(filter(null, null, null, null, "buses cheap", false, false, Claims.Sort.POSITION)))
                .isEmpty();
        assertThat(found(filter(null, null, null, null, "?!", false, false, Claims.Sort.POSITION)))
                .isEmpty();
        assertThat(claims.find(new Claims.Filter(
                                null,
                                null,
                                null,
                                null,
                                ReviewStatus.ACCEPTED,
                                null,
                                false,
                                false,
                                Claims.Sort.POSITION,
                                0,
                                10))
                        .total())
                .isZero();
    }

    @Test
    void filtersAndSortsByWhatSpeaksForAndAgainst() {
        Snapshot snapshot = store(Samples.read("Roads", TEXT));
        PlacedClaim roads = Samples.claim(snapshot, "Old roads last", ClaimType.FACT, 0.2, Holder.AUTHOR);
        PlacedClaim trams = Samples.claim(snapshot, "Trams are cheap", ClaimType.FACT, 0.9, Holder.AUTHOR);
        PlacedClaim buses = Samples.claim(snapshot, "Buses are slow", ClaimType.FACT, 0.5, Holder.AUTHOR);
        save(roads, trams, buses);
        graph.update(transaction -> {
            relations.save(
                    transaction,
                    List.of(
                            Samples.relation(trams, roads, RelationType.CONTRADICTS, 0.8),
                            Samples.relation(buses, trams, RelationType.SUPPORTS, 0.8)),
                    "run-test");
        });

        assertThat(found(filter(null, null, null, null, null, true, false, Claims.Sort.POSITION)))
                .containsExactly(roads.claim(), trams.claim());
        assertThat(found(filter(null, null, null, null, null, false, true, Claims.Sort.POSITION)))
                .containsExactly(roads.claim(), buses.claim());
        assertThat(found(filter(null, null, null, null, null, false, false, Claims.Sort.CONTESTED)))
                .last()
                .isEqualTo(buses.claim());
        assertThat(found(filter(null, null, null, null, null, false, false, Claims.Sort.CHECK_WORTHINESS)))
                .containsExactly(trams.claim(), buses.claim(), roads.claim());
    }

    @Test
    void theDocumentsOwnVoiceIsTheAuthorAndNobodyWhoIsNamedAlike() {
        Snapshot snapshot = store(Samples.read("Roads", TEXT));
        PlacedClaim trams = Samples.claim(
                snapshot, "Trams are cheap", ClaimType.FACT, 0.5, Holder.reported("the local authorities"));
        PlacedClaim buses = Samples.claim(snapshot, "Buses are slow");
        save(trams, buses);

        assertThat(found(filter(null, null, null, "Author", null, false, false, Claims.Sort.TEXT)))
                .containsExactly(buses.claim());
        assertThat(found(filter(null, null, null, "authorities", null, false, false, Claims.Sort.TEXT)))
                .containsExactly(trams.claim());
    }

    @Test
    void theDocumentsOwnVoiceIsFoundByTheNameOfItsAuthorToo() {
        ReadDocument read = Samples.read("Roads", TEXT);
        Snapshot snapshot = store(read);
        save(Samples.claim(snapshot, "Buses are slow"));
        Document stored = read.document();
        Document signed = documents.change(new Document(
                stored.id(),
                stored.title(),
                "The Daily",
                "Ada Ode",
                null,
                null,
                stored.kind(),
                stored.source(),
                stored.mediaType(),
                stored.language(),
                stored.version()));

        assertThat(signed.author()).isEqualTo("Ada Ode");
        assertThat(found(filter(null, null, null, "ada", null, false, false, Claims.Sort.TEXT)))
                .hasSize(1);
        assertThat(found(filter(null, null, null, "daily", null, false, false, Claims.Sort.TEXT)))
                .isEmpty();
    }

    @Test
    void whatStandsInAnotherMapCountsNeitherForNorAgainst() {
        Snapshot here = store(Samples.read("Roads", TEXT));
        Snapshot elsewhere = store(Samples.read("Rails", "Rails rust. Rails rule."));
        PlacedClaim roads = Samples.claim(here, "Old roads last");
        PlacedClaim buses = Samples.claim(here, "Buses are slow");
        PlacedClaim rust = Samples.claim(elsewhere, "Rails rust");
        PlacedClaim rule = Samples.claim(elsewhere, "Rails rule");
        save(roads, buses, rust, rule);
        relate(
                Samples.relation(rust, buses, RelationType.CONTRADICTS, 0.9),
                Samples.relation(rule, buses, RelationType.SUPPORTS, 0.9));
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        include(map, here);

        assertThat(found(filter(map, null, null, null, null, true, false, Claims.Sort.POSITION)))
                .isEmpty();
        assertThat(found(filter(map, null, null, null, null, false, true, Claims.Sort.POSITION)))
                .containsExactly(roads.claim(), buses.claim());
        assertThat(found(filter(null, here, null, null, null, true, false, Claims.Sort.POSITION)))
                .as("without a map everything counts")
                .containsExactly(buses.claim());
        include(map, elsewhere);
        assertThat(found(filter(map, here, null, null, null, true, false, Claims.Sort.POSITION)))
                .containsExactly(buses.claim());
    }

    @Test
    void whatIsGoneFromTheTextIsNeitherContestedNorContests() {
        Snapshot snapshot = store(Samples.read("Roads", TEXT));
        PlacedClaim roads = Samples.claim(snapshot, "Old roads last");
        PlacedClaim buses = Samples.claim(snapshot, "Buses are slow");
        save(roads, buses);
        relate(Samples.relation(roads, buses, RelationType.CONTRADICTS, 0.9));
        graph.update(transaction -> {
            claims.reanchor(transaction, List.of(Samples.orphaned(roads.occurrence())));
        });

        assertThat(found(filter(null, null, null, null, null, true, false, Claims.Sort.POSITION)))
                .isEmpty();
        assertThat(found(filter(null, null, null, null, null, false, true, Claims.Sort.POSITION)))
                .containsExactly(buses.claim());
        assertThat(found(filter(null, null, null, null, null, false, false, Claims.Sort.POSITION)))
                .containsExactly(roads.claim(), buses.claim());
    }

    @Test
    void findsTheNearestOfAMapHoweverManyAreNearerElsewhere() {
        String text =
                IntStream.range(0, 120).mapToObj("Fact %d holds."::formatted).reduce("", String::concat);
        Snapshot elsewhere = store(Samples.read("Many", text));
        Embedding wanted = Samples.embedding("what is wanted");
        save(IntStream.range(0, 120)
                .mapToObj(number -> Samples.claim(elsewhere, "Fact %d holds".formatted(number)))
                .map(placed -> new PlacedClaim(placed.claim(), placed.occurrence(), wanted))
                .toArray(PlacedClaim[]::new));
        Snapshot here = store(Samples.read("Roads", TEXT));
        PlacedClaim roads = Samples.claim(here, "Old roads last");
        save(roads);
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        include(map, here);

        assertThat(claims.nearestIn(map.id(), wanted, 30)).singleElement().satisfies(near -> {
            assertThat(near.placed()).isEqualTo(roads);
            assertThat(near.similarity()).isEqualTo(wanted.cosine(roads.embedding()));
        });
    }

    @Test
    void pagesWithoutGapsOrRepeats() {
        String text =
                IntStream.range(0, 25).mapToObj("Fact %d holds."::formatted).reduce("", String::concat);
        Snapshot snapshot = store(Samples.read("Many", text));
        save(IntStream.range(0, 25)
                .mapToObj(number -> Samples.claim(snapshot, "Fact %d holds".formatted(number)))
                .toArray(PlacedClaim[]::new));

        List<String> texts = IntStream.of(0, 10, 20)
                .mapToObj(offset -> claims.find(new Claims.Filter(
                        null, null, null, null, null, null, false, false, Claims.Sort.POSITION, offset, 10)))
                .peek(page -> assertThat(page.total()).isEqualTo(25))
                .flatMap(page -> page.claims().stream())
                .map(Claim::text)
                .toList();
        assertThat(texts)
                .containsExactlyElementsOf(IntStream.range(0, 25)
                        .mapToObj("Fact %d holds"::formatted)
                        .toList());
    }

    @Test
    void searchesByWordsOfAnyCharacters() {
        Snapshot snapshot = store(Samples.read("Roads", TEXT));
        PlacedClaim trams = Samples.claim(snapshot, "Trams are cheap");
        save(trams, Samples.claim(snapshot, "Buses are slow"));

        assertThat(claims.search("a tram", 10)).containsExactly(trams.claim());
        assertThat(claims.search("tram AND (nothing OR \"~*^:[\\/ NOT", 10)).containsExactly(trams.claim());
        assertThat(claims.search("( :", 10)).isEmpty();
    }

    @Test
    void findsTheNearestInMeaningOutsideADocument() {
        Snapshot roads = store(Samples.read("Roads", TEXT));
        Snapshot rails = store(Samples.read("Rails", "Rails rust. Buses are slow."));
        PlacedClaim trams = Samples.claim(roads, "Trams are cheap");
        PlacedClaim buses = Samples.claim(roads, "Buses are slow");
        PlacedClaim rust = Samples.claim(rails, "Rails rust");
        PlacedClaim busesAgain = Samples.claim(rails, "Buses are slow");
        save(trams, buses, rust, busesAgain);

        assertThat(claims.nearest(rust.embedding(), 10, null).getFirst().similarity())
                .isEqualTo(rust.embedding().cosine(rust.embedding()));
        assertThat(claims.nearest(rust.embedding(), 10, null))
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> Double.compare(other.similarity(), one.similarity()));
        assertThat(claims.nearest(rust.embedding(), 10, rails.document()))
                .as("claims of the document are left out even where they stand elsewhere too")
                .extracting(near -> near.placed().claim())
                .containsExactly(trams.claim());
    }

    @Test
    void findsExactlyTheNearestAmongMany() {
        String text =
                IntStream.range(0, 400).mapToObj("Fact %d holds."::formatted).reduce("", String::concat);
        Snapshot snapshot = store(Samples.read("Many", text));
        List<PlacedClaim> many = IntStream.range(0, 400)
                .mapToObj(number -> Samples.claim(snapshot, "Fact %d holds".formatted(number)))
                .toList();
        save(many.toArray(PlacedClaim[]::new));
        Embedding wanted = Samples.embedding("what is wanted");

        List<Claim.Id> exact = many.stream()
                .sorted((one, other) ->
                        Double.compare(wanted.cosine(other.embedding()), wanted.cosine(one.embedding())))
                .limit(10)
                .map(placed -> placed.claim().id())
                .toList();
        assertThat(claims.nearest(wanted, 10, null))
                .extracting(near -> near.placed().claim().id())
                .isEqualTo(exact);
    }

    @Test
    void movesAnOccurrenceToTheNewTextAndRefusesWordsThatAreNotThere() {
        ReadDocument before = Samples.read("Roads", TEXT);
        Snapshot old = store(before);
        PlacedClaim buses = Samples.claim(old, "Buses are slow");
        save(buses);
        Snapshot changed = Samples.snapshot(
                Samples.read("Roads", "New. " + TEXT), before.document().id());
        PlacedClaim there = Samples.claim(changed, "Buses are slow");
        Occurrence moved = new Occurrence(
                buses.occurrence().id(),
                buses.claim().id(),
                changed.document(),
                changed.sha256(),
                there.occurrence().quote(),
                null,
                Holder.AUTHOR,
                Stance.ENDORSED,
                false,
                AnchorState.MOVED);
        graph.update(transaction -> {
            documents.save(transaction, changed);
            claims.reanchor(transaction, List.of(moved));
        });

        assertThat(claims.occurrencesOf(buses.claim().id())).containsExactly(moved);
        assertThatExceptionOfType(NotVerbatim.class)
                .isThrownBy(() -> graph.update(transaction -> {
                    claims.reanchor(
                            transaction, List.of(at(moved, buses.occurrence().quote())));
                }));
        assertThat(claims.occurrencesOf(buses.claim().id())).containsExactly(moved);
    }

    private static Occurrence at(Occurrence occurrence, Quote quote) {
        return new Occurrence(
                occurrence.id(),
                occurrence.claim(),
                occurrence.document(),
                occurrence.snapshot(),
                quote,
                occurrence.section(),
                occurrence.holder(),
                occurrence.stance(),
                occurrence.loaded(),
                occurrence.anchorState());
    }

    private List<Claim> found(Claims.Filter filter) {
        Claims.Page page = claims.find(filter);
        assertThat(page.total()).isEqualTo(page.claims().size());
        return page.claims();
    }

    private static Claims.Filter filter(
            @Nullable ArgumentMap map,
            @Nullable Snapshot in,
            @Nullable ClaimType type,
            @Nullable String holder,
            @Nullable String text,
            boolean contested,
            boolean unsupported,
            Claims.Sort sort) {
        return new Claims.Filter(
                map == null ? null : map.id(),
                in == null ? null : in.document(),
                type,
                holder,
                null,
                text,
                contested,
                unsupported,
                sort,
                0,
                100);
    }

    private Snapshot store(ReadDocument read) {
        Snapshot snapshot = Samples.snapshot(read);
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, snapshot);
        });
        return snapshot;
    }

    private void relate(Relation... between) {
        graph.update(transaction -> {
            relations.save(transaction, List.of(between), "run-test");
        });
    }

    private void include(ArgumentMap map, Snapshot snapshot) {
        graph.update(transaction -> {
            maps.include(transaction, map.id(), snapshot.document());
        });
    }

    private void save(PlacedClaim... placed) {
        graph.update(transaction -> {
            claims.save(transaction, List.of(placed), "run-test");
        });
    }
}
