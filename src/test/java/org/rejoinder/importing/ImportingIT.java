package org.rejoinder.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.analysis.Reviewed;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Passage;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.graph.Graph;
import org.rejoinder.pipeline.IngestResult;
import org.rejoinder.pipeline.Pipeline;
import org.rejoinder.pipeline.Progress;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Action;
import org.rejoinder.review.Command;
import org.rejoinder.review.Decision;
import org.rejoinder.review.DecisionRefused;
import org.rejoinder.review.Decisions;
import org.rejoinder.review.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import does to the store. */
@RejoinderTest
class ImportingIT {

    @Autowired
    private Importing importing;

    @Autowired
    private MapReader reader;

    @Autowired
    private Formats formats;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Claims claims;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private Graph graph;

    private MapContents trams = trams();

    @BeforeEach
    void anew() {
        trams = trams();
    }

    private static MapContents trams() {
        return MapBuilder.map("Trams", "Should the city build trams?")
                .document("plan", "Traffic plan", "City", 2021)
                .claim("build", ClaimType.POLICY, "The city should build a tram line.")
                .claim("cost", ClaimType.STATISTIC, "A tram line costs 12 million euros a kilometre.")
                .document("letter", "Letter", "Residents", 2022)
                .claim(
                        "noise",
                        ClaimType.FACT,
                        "Trams are louder than any bus.",
                        Holder.reported("Ana"),
                        Stance.NEUTRAL,
                        "Noise")
                .relation("cost", "build", RelationType.SUPPORTS, 0.6, false, "a reason", ReviewStatus.REJECTED)
                .contradicts("noise", "build", 0.8)
                .reviewed(new Reviewed(
                        List.of(new Argument(
                                new Argument.Id("g-cost"),
                                List.of(claim("cost")),
                                List.of("Nobody can pay that."),
                                RelationType.CONTRADICTS,
                                claim("build"),
                                null,
                                List.of(claim("noise")),
                                ReviewStatus.ACCEPTED,
                                1)),
                        List.of(),
                        Map.of(new Claim.Id("c-gone"), claim("noise")),
                        List.of(new Dismissal("f-one", "rule", "Ana", Instant.parse("2026-01-02T03:04:05Z"), null)),
                        List.of()))
                .contents();
    }

    private static Claim.Id claim(String name) {
        return new Claim.Id("c-" + name);
    }

    @Test
    void whatCameInReadsAsItWasWritten() {
        MapContents given =
                with(trams, new Carried("aif", "7", Subject.of(claim("build")), Map.of("scheme", "x", "n", 3)));

        ImportReport report = carryOut(given);

        assertThat(ImportReport.counts(report.claims())).containsEntry(Outcome.NEW, 3);
        assertThat(report.newMap()).isTrue();
        MapContents stored = stored(given.map().id());
        assertThat(stored.carried()).isEqualTo(given.carried());
        assertThat(json(without(stored, report))).isEqualTo(json(given));
    }

    @Test
    void theSameFileASecondTimeChangesNothing() {
        ImportReport first = carryOut(trams);
        String before = json(stored(trams.map().id()));

        ImportReport second = carryOut(trams);

        assertThat(first.changesNothing()).isFalse();
        assertThat(second.changesNothing()).isTrue();
        assertThat(second.decision()).isNull();
        assertThat(ImportReport.counts(second.claims())).containsEntry(Outcome.SAME, 3);
        assertThat(ImportReport.counts(second.relations())).containsEntry(Outcome.SAME, 2);
        assertThat(json(stored(trams.map().id()))).isEqualTo(before);
    }

    @Test
    void aPreviewWritesNothingAndSaysWhatIsDone() {
        ImportReport preview = importing.preview(request(trams));

        assertThat(maps.all()).isEmpty();
        ImportReport done = carryOut(trams);
        assertThat(preview.decision()).isNull();
        assertThat(preview)
                .usingRecursiveComparison()
                .ignoringFields("decision")
                .isEqualTo(done);
    }

    @Test
    void whatPeopleHereDecidedStays() {
        carryOut(trams);
        decisions.decide(new Command.JudgeClaim(claim("noise"), 1, ReviewStatus.REJECTED), "Ben", null);
        decisions.decide(new Command.RewordClaim(claim("cost"), 1, "A tram line is dear."), "Ben", null);

        ImportReport report = carryOut(judged(trams, "noise", ReviewStatus.ACCEPTED));

        assertThat(entry(report.claims(), "c-noise").outcome()).isEqualTo(Outcome.CONFLICTING);
        assertThat(entry(report.claims(), "c-noise").differences())
                .containsExactly(new ImportReport.Difference("status", "rejected", "accepted"));
        assertThat(entry(report.claims(), "c-cost").outcome()).isEqualTo(Outcome.CONFLICTING);
        assertThat(report.changesNothing()).isTrue();
        assertThat(claims.find(claim("noise")).orElseThrow().status()).isEqualTo(ReviewStatus.REJECTED);
        assertThat(claims.find(claim("cost")).orElseThrow().text()).isEqualTo("A tram line is dear.");
    }

    @Test
    void whatNobodyHereDecidedFollowsTheFileAndGoesBack() {
        carryOut(trams);

        ImportReport report = carryOut(judged(trams, "noise", ReviewStatus.ACCEPTED));

        assertThat(entry(report.claims(), "c-noise").outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(claims.find(claim("noise")).orElseThrow().status()).isEqualTo(ReviewStatus.ACCEPTED);
        undo(report);
        assertThat(claims.find(claim("noise")).orElseThrow().status()).isEqualTo(ReviewStatus.PROPOSED);
        assertThat(claims.find(claim("noise")).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void anImportIsTakenBackWhole() {
        ImportReport report = carryOut(with(trams, new Carried("aif", "7", null, Map.of())));

        undo(report);

        assertThat(maps.all()).isEmpty();
        assertThat(nodes()).containsOnlyKeys("Ledger", "Decision", "Intake", "Actor");
        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> undo(report))
                .withMessageContaining("undone already");
        assertThat(carryOut(trams).newMap()).isTrue();
    }

    @Test
    void whatWasHereBeforeStaysWhenAnImportIsTakenBack() {
        carryOut(trams);
        MapContents before = stored(trams.map().id());
        MapContents more = MapBuilder.map("Trams", null)
                .document("plan", "Traffic plan", "City", 2021)
                .claim("build", ClaimType.POLICY, "The city should build a tram line.")
                .claim("cost", ClaimType.STATISTIC, "A tram line costs 12 million euros a kilometre.")
                .document("news", "News", "Paper", 2023)
                .claim("other", ClaimType.FACT, "The river floods every spring.")
                .occurrence("build", "The city should build a tram line.", Holder.AUTHOR, Stance.ENDORSED, null)
                .supports("other", "build", 0.5)
                .contents();

        ImportReport report = carryOut(more);

        assertThat(report.newMap()).isFalse();
        assertThat(entry(report.claims(), "c-build").grows()).isTrue();
        assertThat(ImportReport.counts(report.documents()))
                .containsEntry(Outcome.SAME, 1)
                .containsEntry(Outcome.NEW, 1);
        assertThat(stored(trams.map().id()).documents()).hasSize(3);
        undo(report);
        MapContents after = stored(trams.map().id());
        assertThat(after.reviewed().decisions())
                .extracting(Decision::action)
                .containsExactly(Action.IMPORT, Action.IMPORT, Action.UNDO);
        assertThat(json(copy(after, after.claims(), before.reviewed(), after.carried())))
                .isEqualTo(json(before));
    }

    @Test
    void whatPeopleDecidedOnTopStandsAgainstTakingBack() {
        ImportReport report = carryOut(trams);
        Decision made = decisions.decide(new Command.JudgeClaim(claim("noise"), 1, ReviewStatus.ACCEPTED), "Ben", null);

        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> undo(report))
                .withMessageContaining("by Ben (accept, decision %s)".formatted(made.id()));

        decisions.undo(made.id(), "Ben");
        undo(report);
        assertThat(maps.all()).isEmpty();
    }

    @Test
    void aRelationThatSomebodyDrewStandsAgainstTakingBack() {
        ImportReport report = carryOut(trams);
        decisions.decide(
                new Command.AddRelation(claim("noise"), claim("cost"), RelationType.SUPPORTS, false, null),
                "Ben",
                null);

        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> undo(report))
                .withMessageContaining("undo that first");
        assertThat(claims.find(claim("noise"))).isPresent();
    }

    @Test
    void decisionsComeAlongAndCanBeTakenBackHere() {
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        ingest(map, "traffic.txt", """
                Trams cost the city 12 million euros in 2023. The city must not build more trams because trams are slow.

                Buses cause 30 percent of all accidents in the old town. Trams cause no accidents in the old town.
                """);
        List<Claim> found = claims.in(map.id());
        assertThat(found).hasSizeGreaterThanOrEqualTo(4);
        Decision rejected = decide(new Command.JudgeClaim(found.get(0).id(), 1, ReviewStatus.REJECTED));
        decide(new Command.MergeClaims(found.get(1).id(), 1, found.get(2).id(), 1));
        decide(new Command.MergeClaims(found.get(3).id(), 1, found.get(1).id(), 2));
        decisions.undo(
                decide(new Command.RewordClaim(found.get(3).id(), 2, "No tram causes accidents."))
                        .id(),
                "Ana");
        decide(new Command.AddNote(
                new Subject(Subject.Kind.CLAIM, found.get(0).id().value()), "See the report."));
        MapContents kept = stored(map.id());
        empty();

        ImportReport report = carryOut(kept);

        assertThat(report.decisions()).isEqualTo(kept.reviewed().decisions().size());
        assertThat(json(without(stored(map.id()), report))).isEqualTo(json(kept));
        assertThat(carryOut(kept).changesNothing()).isTrue();
        decisions.undo(rejected.id(), "Ben");
        assertThat(claims.find(found.get(0).id()).orElseThrow().status()).isEqualTo(ReviewStatus.PROPOSED);
    }

    @Test
    void acceptedRecordsMayComeInAsProposed() {
        MapContents accepted = judged(trams, "noise", ReviewStatus.ACCEPTED);

        ImportReport report = importing.carryOut(
                new ImportRequest(new ParsedMap(accepted, List.of()), null, "For review", true), "Ana", "trams.json");

        assertThat(report.map().title()).isEqualTo("For review");
        MapContents stored = stored(report.map().id());
        assertThat(stored.claims()).extracting(Claim::status).containsOnly(ReviewStatus.PROPOSED);
        assertThat(stored.reviewed().arguments()).extracting(Argument::status).containsOnly(ReviewStatus.PROPOSED);
        assertThat(stored.relations()).extracting(Relation::status).contains(ReviewStatus.REJECTED);
    }

    @Test
    void claimsWithoutAPlaceAreLookedForInTheTextsAtHand() {
        carryOut(trams);
        MapContents loose =
                unplaced("Seen elsewhere", "trams are louder than any bus", "The mayor never said this to anybody.");

        ImportReport report = importing.carryOut(
                new ImportRequest(new ParsedMap(loose, List.of()), trams.map().id(), null, false), "Ana", "loose.csv");

        assertThat(report.claims())
                .extracting(ImportReport.Entry::outcome)
                .containsExactly(Outcome.CHANGED, Outcome.NOT_FOUND);
        assertThat(stored(trams.map().id()).claims()).hasSize(3);
        assertThat(claims.find(claim("noise")).orElseThrow())
                .extracting(Claim::text, Claim::status)
                .containsExactly("Trams are louder than any bus.", ReviewStatus.ACCEPTED);
    }

    @Test
    void aClaimFoundWordForWordStandsThere() {
        carryOut(trams);
        MapContents loose = unplaced("Seen elsewhere", "line costs 12 million euros a kilometre");

        ImportReport report = carryOut(loose);

        assertThat(report.found())
                .extracting(ImportReport.Found::quote)
                .containsExactly("line costs 12 million euros a kilometre");
        assertThat(report.documents()).extracting(ImportReport.Entry::grows).contains(true);
        MapContents stored = stored(loose.map().id());
        assertThat(stored.documents()).extracting(Document::title).containsExactly("Traffic plan");
        Occurrence place = requireNonNull(
                        stored.occurrences().get(loose.claims().getFirst().id()))
                .getFirst();
        assertThat(place.quote().exact()).isEqualTo("line costs 12 million euros a kilometre");
        undo(report);
        assertThat(maps.all()).extracting(ArgumentMap::title).containsExactly("Trams");
        assertThat(stored(trams.map().id()).claims()).hasSize(3);
    }

    @Test
    void aClaimOfAnotherToolIsTracedToTheTextItIsTakenFrom() {
        carryOut(trams);
        MapDraft draft = new MapDraft(new MapFile("notes.csv", new byte[] {'x'}), "csv");
        ClaimText notes = new ClaimText();
        String words = "A tram line costs 12 million euros a kilometre";
        Passage row = notes.paragraph(words);
        Document.Id document = notes.document(draft, "Notes", null, null, "text/csv", "en");
        Claim.Id claim = draft.claim(words, "1", ClaimType.STATISTIC);
        draft.occurs(claim, document, row);

        ImportReport report = importing.carryOut(ImportRequest.of(draft.finish()), "Ana", "notes.csv");

        assertThat(report.found()).extracting(ImportReport.Found::quote).containsExactly(words);
        assertThat(stored(report.map().id()).documents())
                .extracting(Document::title)
                .containsExactly("Notes");
        assertThat(claims.occurrencesOf(claim)).hasSize(2).anySatisfy(place -> {
            assertThat(place.document().value()).isEqualTo("d-plan");
            assertThat(place.stance()).isEqualTo(Stance.ENDORSED);
        });
        undo(report);
        assertThat(claims.find(claim)).isEmpty();
    }

    @Test
    void aTextThatDiffersLittleIsTheSameDocument() {
        carryOut(trams);
        MapContents reset = MapBuilder.map("Trams", null)
                .document("plan", "Traffic plan", "City", 2021)
                .claim("build", ClaimType.POLICY, "The city should build a tram line.")
                .claim("cost", ClaimType.STATISTIC, "A tram line costs 12 million  euros a kilometre.")
                .contents();

        ImportReport report = carryOut(reset);

        assertThat(report.documents()).extracting(ImportReport.Entry::outcome).containsExactly(Outcome.CONFLICTING);
        assertThat(stored(trams.map().id()).documents()).hasSize(2);
    }

    @Test
    void aMapThatIsNotThereIsRefused() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> importing.preview(
                        new ImportRequest(new ParsedMap(trams, List.of()), new ArgumentMap.Id("m-none"), null, false)))
                .withMessageContaining("m-none");
    }

    private static MapContents unplaced(String title, String... texts) {
        List<Claim> loose = new ArrayList<>();
        for (String text : texts) {
            loose.add(new Claim(
                    Claim.Id.ofText(text), text, ClaimType.FACT, 0, 1, ReviewStatus.ACCEPTED, Origin.IMPORT, 1));
        }
        MapContents empty = MapBuilder.map(title, null).contents();
        ArgumentMap map = new ArgumentMap(new ArgumentMap.Id("m-loose"), title, null, 1);
        return new MapContents(
                map,
                List.of(),
                Map.of(),
                List.of(),
                loose,
                Map.of(),
                List.of(),
                empty.provenance(),
                Reviewed.NOTHING,
                List.of());
    }

    @CanIgnoreReturnValue
    private Decision decide(Command command) {
        return decisions.decide(command, "Ana", null);
    }

    private void ingest(ArgumentMap map, String name, String text) {
        IngestResult taken = pipeline.ingest(
                map.id(),
                new DocumentSource(
                        name, text.getBytes(StandardCharsets.UTF_8), "text/plain", DocumentSource.About.NOTHING),
                Progress.Listener.NONE);
        assertThat(taken.document().source()).isEqualTo(name);
    }

    private ImportRequest request(MapContents contents) {
        return ImportRequest.of(new ParsedMap(contents, List.of()));
    }

    @CanIgnoreReturnValue
    private ImportReport carryOut(MapContents contents) {
        return importing.carryOut(request(contents), "Ana", "map.json");
    }

    private void undo(ImportReport report) {
        assertThat(report.decision()).isNotNull();
        assertThat(decisions.undo(report.decision(), "Ana")).hasSize(1);
    }

    private MapContents stored(ArgumentMap.Id map) {
        return reader.read(map).orElseThrow();
    }

    private static ImportReport.Entry entry(List<ImportReport.Entry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.about().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MapContents judged(MapContents contents, String claim, ReviewStatus status) {
        List<Claim> judged = contents.claims().stream()
                .map(one -> one.id().equals(claim(claim)) ? one.judged(status) : one)
                .toList();
        return copy(contents, judged, contents.reviewed(), contents.carried());
    }

    private static MapContents with(MapContents contents, Carried carried) {
        return copy(contents, contents.claims(), contents.reviewed(), List.of(carried));
    }

    /** Without the decision that the import itself is. */
    private static MapContents without(MapContents contents, ImportReport report) {
        Reviewed reviewed = contents.reviewed();
        return copy(
                contents,
                contents.claims(),
                new Reviewed(
                        reviewed.arguments(),
                        reviewed.decisions().stream()
                                .filter(decision -> !decision.id().equals(report.decision()))
                                .toList(),
                        reviewed.merged(),
                        reviewed.dismissals(),
                        reviewed.scenarios()),
                contents.carried());
    }

    private static MapContents copy(
            MapContents contents, List<Claim> claims, Reviewed reviewed, List<Carried> carried) {
        return new MapContents(
                contents.map(),
                contents.documents(),
                contents.snapshots(),
                contents.earlierSnapshots(),
                claims,
                contents.occurrences(),
                contents.relations(),
                contents.provenance(),
                reviewed,
                carried);
    }

    private String json(MapContents contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            formats.writer("json").orElseThrow().write(contents, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void empty() {
        graph.update(transaction -> transaction
                .run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n")
                .consume());
    }

    /** How many nodes there are, by label. */
    private Map<String, Long> nodes() {
        return graph.read(transaction -> {
            Map<String, Long> counts = new HashMap<>();
            transaction
                    .run("MATCH (n) WHERE NOT n:__Neo4jMigration RETURN labels(n)[0] AS label, count(*) AS count")
                    .forEachRemaining(row -> counts.put(
                            row.get("label").asString(), row.get("count").asLong()));
            return counts;
        });
    }
}
