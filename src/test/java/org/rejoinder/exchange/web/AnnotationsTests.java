package org.rejoinder.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.Document;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.SampleMaps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotationsTests {

    private static final String SIDEBAR = """
            {"export_date": "2026-11-20T10:00:00Z", "export_userid": "acct:ana@hypothes.is", "client_version": "1.1",
             "annotations": [
              {"id": "kL2", "user": "acct:ana@hypothes.is", "created": "2026-11-19T08:00:00Z",
               "uri": "https://example.org/speech", "text": "Says who?", "tags": ["policy", "bridge"],
               "document": {"title": ["The speech"]},
               "target": [{"source": "https://example.org/speech", "selector": [
                 {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 3},
                 {"type": "TextPositionSelector", "start": 120, "end": 147},
                 {"type": "TextQuoteSelector", "exact": " The bridge must be built.\\n", "prefix": "\\ud83d\\ude00 I say:", "suffix": "And soon."}]}]},
              {"id": "pN1", "uri": "https://example.org/speech", "text": "A page note", "tags": [],
               "target": [{"source": "https://example.org/speech"}]},
              {"id": "rE1", "uri": "https://example.org/speech", "text": "I agree", "references": ["kL2"], "target": []},
              {"id": "qQ4", "uri": "https://example.org/speech", "text": "", "tags": [],
               "target": [{"source": "https://example.org/speech", "selector": [
                 {"type": "TextPositionSelector", "start": 10, "end": 30},
                 {"type": "TextQuoteSelector", "exact": "Our town has waited.", "prefix": "", "suffix": ""}]}]},
              {"id": "oT1", "uri": "https://example.net/reply", "text": "", "tags": [],
               "target": [{"source": "https://example.net/reply", "selector": [
                 {"type": "TextQuoteSelector", "exact": "the bridge must be built"}]}]}
             ]}
            """;

    private final AnnotationWriter writer = new AnnotationWriter();
    private final AnnotationParser parser = new AnnotationParser();

    @Test
    void writesOneAnnotationForEachPlaceAndEachRelation() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.annotations.jsonld");
    }

    @Test
    void countsPositionsInCodePoints() throws IOException {
        JsonNode stop = annotation(SampleMaps.bridge(), "The bridge must not be built.");

        String text = SampleMaps.bridge()
                .snapshots()
                .get(new Document.Id("d-group"))
                .text()
                .value();
        int units = text.indexOf("The bridge must not be built.");
        assertThat(stop.at("/target/selector/1/start").asInt())
                .isEqualTo(text.codePointCount(0, units))
                .isLessThan(units);
    }

    @Test
    void tellsWhatIsLost() {
        assertThat(writer.losses(SampleMaps.bridge()))
                .extracting(Loss::what)
                .contains(
                        "the texts of documents", "rejected claims and relations", "arguments", "decisions", "what-ifs")
                .doesNotContain("positions in the text");
        assertThat(writer.losses(SampleMaps.empty())).isEmpty();
    }

    @Test
    void readsASidebarExportAsClaimsThatTheirSourcesWillHave() {
        ParsedMap read = parse(SIDEBAR);
        MapContents map = read.contents();

        assertThat(map.claims())
                .extracting(Claim::text, Claim::type, Claim::status, Claim::origin)
                .containsExactly(
                        tuple("The bridge must be built.", ClaimType.POLICY, ReviewStatus.ACCEPTED, Origin.IMPORT),
                        tuple("Our town has waited.", ClaimType.FACT, ReviewStatus.ACCEPTED, Origin.IMPORT));
        assertThat(map.documents())
                .extracting(Document::title, document -> String.valueOf(document.url()))
                .containsExactly(
                        tuple("The speech", "https://example.org/speech"),
                        tuple("https://example.net/reply", "https://example.net/reply"));
        Occurrence built = places(map, 0).getFirst();
        assertThat(built.quote().prefix()).isEqualTo("\ud83d\ude00 I say: ");
        assertThat(built.quote().suffix()).isEqualTo("\nAnd soon.");
        assertThat(places(map, 0))
                .extracting(Occurrence::document)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertEveryQuoteStands(map);
        assertThat(read.losses())
                .extracting(Loss::what, Loss::items)
                .contains(
                        tuple("annotations without a quote", List.of("pN1")),
                        tuple("replies", List.of("rE1")),
                        tuple("remarks", List.of("kL2")),
                        tuple("tags", List.of("kL2")));
    }

    @Test
    void putsQuotesInTheOrderOfTheSource() {
        MapContents map = parse(SIDEBAR).contents();

        assertThat(places(map, 1).getFirst().quote().passage().start())
                .isLessThan(places(map, 0).getFirst().quote().passage().start());
    }

    @Test
    void aQuoteFindsItsPlaceOnceTheSourceIsThere() {
        MapContents map = parse(SIDEBAR).contents();
        SnapshotText source = new SnapshotText(
                "The bridge must be built. So they said, in vain.\n\n\ud83d\ude00 I say: The bridge must be built.\nAnd soon.");

        assertThat(new Anchoring().find(places(map, 0).getFirst().quote(), source))
                .isInstanceOfSatisfying(
                        Anchoring.Moved.class,
                        moved -> assertThat(moved.passage().start()).isGreaterThan(50));
    }

    @Test
    void writesBackWhatHypothesisSaidButNoPositionInItsUnits() throws IOException {
        MapContents map = parse(SIDEBAR).contents();
        JsonNode back = annotation(map, "The bridge must be built.");

        assertThat(back.get("id").asString()).isEqualTo("kL2");
        assertThat(back.get("creator").asString()).isEqualTo("acct:ana@hypothes.is");
        assertThat(back.get("body").toString()).contains("Says who?", "\"bridge\"");
        assertThat(back.at("/target/selector")).hasSize(1);
        assertThat(writer.losses(map)).extracting(Loss::what).contains("positions in the text");
    }

    @Test
    void readsTheSearchAnswersOfHypothesis() {
        String rows = SIDEBAR.replaceFirst("(?s)\\{\"export_date.*?\"annotations\":", "{\"total\": 5, \"rows\":");

        assertThat(parse(rows).contents().claims()).hasSize(2);
        assertThat(parser.recognises(file(rows))).isTrue();
    }

    @Test
    void readsW3cAnnotationsOfEveryShape() {
        String list = """
                [{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/a1", "type": "Annotation",
                  "motivation": "describing",
                  "body": {"type": "TextualBody", "value": "Ferries are slow"},
                  "target": {"source": {"id": "https://example.org/ferries"},
                    "selector": {"type": "FragmentSelector", "value": "page=4", "refinedBy":
                      {"type": "TextQuoteSelector", "exact": "They take an hour, which is slow."}}}},
                 {"id": "http://example.org/a2", "type": "Annotation", "bodyValue": "hm",
                  "target": ["https://example.org/ferries",
                    {"source": "https://example.org/ferries", "selector": [{"type": "TextQuoteSelector", "exact": "Nobody waits."}]},
                    {"source": "https://example.org/trains", "selector": [{"type": "TextQuoteSelector", "exact": "Nobody waits."}]}]},
                 {"id": "http://example.org/a3", "type": "Annotation", "motivation": ["linking", "urn:rejoinder:ns:supports"],
                  "body": "http://example.org/a2", "target": "http://example.org/a1"}]
                """;
        MapContents map = parse(list).contents();

        assertThat(map.claims()).extracting(Claim::text).containsExactly("Ferries are slow", "Nobody waits.");
        assertThat(places(map, 1)).hasSize(2);
        assertThat(map.relations()).hasSize(1);
        assertThat(map.relations().getFirst().from())
                .isEqualTo(map.claims().get(1).id());
        assertThat(parse(list).losses()).extracting(Loss::what).containsExactly("remarks");
    }

    @Test
    void saysWhereAFileIsWrong() {
        assertMalformed("{\"items\": [\n  {\"id\": 1,}]}", "notes.json, line 2, column 12: This is not JSON");
        assertMalformed("{\"items\": []}", "There are no annotations in it.");
        assertMalformed("[\n 5]", "line 2, column 2: Here should be an annotation");
        assertMalformed(
                "[{\"id\":\"a\",\"target\":\"https://example.org\"}]", "None of its 1 annotations quotes words");
        assertMalformed("[".repeat(100_000), "nested more than");
        assertMalformed("{\"a\":1,\"a\":2}", "Duplicate");
        assertMalformed("{\"items\": [", "line 1, column 12");
    }

    @Test
    void whatWasWrittenIsReadBackButForWhatItNames() throws IOException {
        for (long seed = 0; seed < 150; seed++) {
            MapContents map = RandomMaps.of(seed);
            byte[] written = Golden.bytes(writer, map);
            ParsedMap read = parser.parse(new MapFile("notes.json", written));
            Published published = Published.of(map);

            assertThat(read.contents().claims())
                    .extracting(Claim::id, Claim::text, Claim::type, Claim::status)
                    .containsExactlyElementsOf(published.claims().stream()
                            .map(claim -> tuple(claim.id(), claim.text(), claim.type(), claim.status()))
                            .toList());
            assertThat(read.contents().relations())
                    .extracting(
                            r -> r.id(), r -> r.from(), r -> r.to(), r -> r.type(), r -> r.mutual(), r -> r.reason())
                    .containsExactlyInAnyOrderElementsOf(published.relations().stream()
                            .map(r -> tuple(r.id(), r.from(), r.to(), r.type(), r.mutual(), r.reason()))
                            .toList());
            assertEveryQuoteStands(read.contents());
            assertThat(items(Golden.bytes(writer, read.contents())))
                    .as("seed %d", seed)
                    .isEqualTo(items(written));
        }
    }

    @Test
    void neverFailsOtherwiseThanWithAMessage() throws IOException {
        int taken = Mutations.run(
                parser,
                "notes.json",
                SIDEBAR.getBytes(StandardCharsets.UTF_8),
                Golden.bytes(writer, SampleMaps.bridge()));

        assertThat(taken).isPositive();
    }

    @Test
    void keepsHostileWordsAsTheyAre() throws IOException {
        JsonNode items = items(Golden.bytes(writer, SampleMaps.hostile()));

        assertThat(items.at("/0/body/0/value").asString()).isEqualTo(SampleMaps.HOSTILE);
        assertThat(parser.parse(new MapFile("x", Golden.bytes(writer, SampleMaps.hostile())))
                        .contents()
                        .claims())
                .hasSize(4);
    }

    private void assertMalformed(String content, String message) {
        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> parse(content))
                .withMessageContaining(message);
    }

    private static void assertEveryQuoteStands(MapContents map) {
        map.occurrences().values().stream()
                .flatMap(List::stream)
                .forEach(place -> assertThat(place.quote()
                                .isVerbatimIn(
                                        map.snapshots().get(place.document()).text()))
                        .isTrue());
    }

    private static List<Occurrence> places(MapContents map, int claim) {
        return map.occurrences().get(map.claims().get(claim).id());
    }

    private JsonNode annotation(MapContents map, String words) throws IOException {
        for (JsonNode item : items(Golden.bytes(writer, map))) {
            if (item.at("/body/0/value").asString("").equals(words)) {
                return item;
            }
        }
        throw new AssertionError("No annotation of " + words);
    }

    private static JsonNode items(byte[] written) {
        return new JsonMapper().readTree(written).at("/first/items");
    }

    private ParsedMap parse(String content) {
        return parser.parse(file(content));
    }

    private static MapFile file(String content) {
        return new MapFile("notes.json", content.getBytes(StandardCharsets.UTF_8));
    }
}
