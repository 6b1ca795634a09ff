package org.rejoinder.exchange.aif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Reviewed;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AifTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A dialogue with nearly everything odd that is legal. */
    private static final String DIALOGUE = """
            {"nodes": [
              {"nodeID": "1", "text": "The road is safe", "type": "I", "timestamp": "2020-01-01 00:00:00"},
              {"nodeID": "2", "text": "Nobody was hurt", "type": "I", "timestamp": "2020-01-01 00:00:00"},
              {"nodeID": "3", "text": "Default Inference", "type": "RA", "timestamp": "", "scheme": "Default Inference", "schemeID": "72"},
              {"nodeID": "4", "text": "Ann Lee : the road is safe", "type": "L", "timestamp": ""},
              {"nodeID": "5", "text": "Asserting", "type": "YA", "timestamp": "", "scheme": "Asserting", "schemeID": "74"},
              {"nodeID": "6", "text": "Bob : is that so?", "type": "L", "timestamp": ""},
              {"nodeID": "7", "text": "Pure Questioning", "type": "YA", "timestamp": ""},
              {"nodeID": "8", "text": "Default Transition", "type": "TA", "timestamp": ""},
              {"nodeID": "9", "text": "", "type": "", "timestamp": ""},
              {"nodeID": "10", "text": "It was counted for a week only", "type": "I", "timestamp": ""},
              {"nodeID": "11", "text": "CA", "type": "CA", "timestamp": ""},
              {"nodeID": "12", "text": "CA", "type": "CA", "timestamp": ""},
              {"nodeID": "12", "text": "CA", "type": "CA", "timestamp": "", "extra": [1, null]},
              {"nodeID": "13", "text": "Alone", "type": "I", "timestamp": ""},
              {"nodeID": "14", "text": "", "type": "I", "timestamp": ""},
              {"nodeID": "15", "text": "The road is safe", "type": "I", "timestamp": ""}
             ],
             "edges": [
              {"edgeID": "1", "fromID": "2", "toID": "3", "formEdgeID": null},
              {"edgeID": "2", "fromID": "3", "toID": "1", "formEdgeID": null},
              {"edgeID": "3", "fromID": "4", "toID": "5", "formEdgeID": null},
              {"edgeID": "4", "fromID": "5", "toID": "1", "formEdgeID": null},
              {"edgeID": "5", "fromID": "6", "toID": "7", "formEdgeID": null},
              {"edgeID": "6", "fromID": "7", "toID": "2", "formEdgeID": null},
              {"edgeID": "7", "fromID": "4", "toID": "8", "formEdgeID": null},
              {"edgeID": "8", "fromID": "8", "toID": "6", "formEdgeID": null},
              {"edgeID": "9", "fromID": "10", "toID": "11", "formEdgeID": null},
              {"edgeID": "10", "fromID": "11", "toID": "3", "formEdgeID": null},
              {"edgeID": "11", "fromID": "12", "toID": "11", "formEdgeID": null},
              {"edgeID": "11", "fromID": "13", "toID": "99", "formEdgeID": null},
              {"edgeID": "12", "fromID": "1", "toID": "1", "formEdgeID": null}
             ],
             "locutions": [{"nodeID": "4", "personID": "7", "timestamp": "", "start": null, "end": null, "source": null}],
             "note": {"kept": null}}
            """;

    private static final String XAIF = """
            {"AIF": {"nodes": [
                {"nodeID": 0, "text": "Speaker 1 : cars are loud", "type": "L"},
                {"nodeID": 1, "text": "Cars are loud", "type": "I"},
                {"nodeID": 2, "text": "Asserting", "type": "YA"},
                {"nodeID": 3, "text": "Cars should go", "type": "I"},
                {"nodeID": 4, "text": "Default Inference", "type": "RA"},
                {"nodeID": 5, "text": "This stands nowhere", "type": "I"}],
              "edges": [
                {"edgeID": 0, "fromID": 0, "toID": 2}, {"edgeID": 1, "fromID": 2, "toID": 1},
                {"edgeID": 2, "fromID": 1, "toID": 4}, {"edgeID": 3, "fromID": 4, "toID": 3}],
              "locutions": [{"nodeID": 0, "personID": 0}],
              "participants": [{"participantID": 0, "firstname": "Speaker", "surname": "1"}],
              "schemefulfillments": null},
             "text": {"txt": " Speaker 1 <span class=\\"highlighted\\" id=\\"node0\\">cars are &amp; loud \ud83d\ude97</span>.<br><br>So cars SHOULD go!"},
             "dialog": true, "OVA": {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []}}
            """;

    private static final String OVA = """
            {"nodes": [
               {"id": 1, "x": 5, "y": 6, "color": "b", "text": "A", "type": "I", "scheme": "0", "visible": true},
               {"id": 2, "x": 5, "y": 9, "color": "g", "text": "Default Inference", "type": "RA", "scheme": "72"},
               {"id": 3, "x": 5, "y": 12, "color": "b", "text": "B follows", "type": "I", "participantID": 0}],
             "edges": [{"from": {"id": 1, "text": "A"}, "to": {"id": 2}, "visible": true}, {"from": {"id": 2}, "to": {"id": 3}}],
             "participants": [{"id": 0, "firstname": "An", "surname": "Analyst"}],
             "analysis": {"txt": "<span id=\\"node1\\">A</span>. Therefore B follows.", "plain_txt": "", "documentTitle": "Letters"}}
            """;

    @Test
    void readsWhatIsSaidAsClaimsOfWhoSaidIt() {
        MapContents map = read(DIALOGUE).contents();

        Occurrence safe = place(map, "The road is safe");
        assertThat(safe.quote().exact()).isEqualTo("the road is safe");
        assertThat(safe.holder()).isEqualTo(Holder.reported("Ann Lee"));
        assertThat(safe.stance()).isEqualTo(Stance.NEUTRAL);
        // Bob only asked.
        assertThat(place(map, "Nobody was hurt").holder()).isEqualTo(Holder.AUTHOR);
        assertThat(place(map, "Alone").quote().exact()).isEqualTo("Alone");
        assertThat(map.claims()).hasSize(5);
        assertThat(map.claims())
                .extracting(Claim::text)
                .containsOnlyOnce("Alone")
                .contains("The road is safe");
    }

    @Test
    void readsAnAttackedStepAsAnArgument() {
        Argument argument = read(DIALOGUE).contents().reviewed().arguments().getFirst();

        assertThat(argument.premises()).containsExactly(Claim.Id.ofText("Nobody was hurt"));
        assertThat(argument.conclusion()).isEqualTo(Claim.Id.ofText("The road is safe"));
        assertThat(argument.undercutters()).containsExactly(Claim.Id.ofText("It was counted for a week only"));
        assertThat(read(DIALOGUE).contents().relations()).isEmpty();
    }

    @Test
    void tellsWhatHasNoPlace() {
        assertThat(read(DIALOGUE).losses())
                .extracting(Loss::what, Loss::items)
                .contains(
                        tuple("nodes of one id", List.of("12")),
                        tuple("statements without words", List.of("14")),
                        tuple("edges to nodes that are not in the file", List.of("11")));
    }

    @Test
    void writesWhatCameAsItCame() throws IOException {
        assertThat(JSON.readTree(written(new AifWriter(), read(DIALOGUE).contents())))
                .isEqualTo(JSON.readTree(DIALOGUE));
        assertThat(JSON.readTree(written(new XaifWriter(), read(XAIF).contents())))
                .isEqualTo(JSON.readTree(XAIF));
    }

    @Test
    void leavesOutWhatHasBeenRejectedAndWhatLedToItOnly() throws IOException {
        MapContents map = rejecting(read(DIALOGUE).contents(), "Nobody was hurt");
        JsonNode aif = JSON.readTree(written(new AifWriter(), map));

        assertThat(ids(aif.path("nodes"), "nodeID"))
                .doesNotContain("2", "3", "7", "11")
                .contains("1", "4", "5", "6", "8");
        assertThat(ids(aif.path("edges"), "edgeID"))
                .contains("3", "4", "7", "8")
                .doesNotContain("1", "2", "5", "6", "9", "10");
        assertThat(new AifWriter().losses(map))
                .extracting(Loss::what)
                .contains(
                        "what was rejected under review",
                        "arguments of which a premise or the conclusion does not stand");
    }

    @Test
    void writesClaimsThatWereMergedAsOne() throws IOException {
        MapContents map = read(DIALOGUE).contents();
        Claim.Id kept = Claim.Id.ofText("The road is safe");
        Claim gone = map.claims().getLast();
        assertThat(gone.text()).isEqualTo("The road is safe");
        MapContents merged = withClaims(
                map, map.claims().subList(0, map.claims().size() - 1), Map.of(gone.id(), kept), map.relations());
        JsonNode aif = JSON.readTree(written(new AifWriter(), merged));

        assertThat(ids(aif.path("nodes"), "nodeID")).contains("1").doesNotContain("15");
    }

    @Test
    void writesOtherWordsAndNewRelationsIntoWhatCame() throws IOException {
        MapContents map = read(DIALOGUE).contents();
        Claim alone = map.claims().stream()
                .filter(claim -> claim.text().equals("Alone"))
                .findFirst()
                .orElseThrow();
        Claim.Id safe = Claim.Id.ofText("The road is safe");
        List<Claim> claims = map.claims().stream()
                .map(claim -> claim.equals(alone) ? alone.reworded("Quite alone") : claim)
                .toList();
        Relation added = new Relation(
                Relation.Id.of(alone.id(), safe, RelationType.CONTRADICTS),
                alone.id(),
                safe,
                RelationType.CONTRADICTS,
                1,
                ReviewStatus.ACCEPTED,
                Origin.PERSON,
                "because",
                Scope.WITHIN,
                false,
                1);
        MapContents changed = withClaims(map, claims, Map.of(), List.of(added));
        MapContents back = new AifParser()
                .parse(new MapFile("x.json", Golden.bytes(new AifWriter(), changed)))
                .contents();

        assertThat(back.claims())
                .extracting(Claim::text)
                .contains("Quite alone")
                .doesNotContain("Alone");
        assertThat(back.relations()).containsExactly(added);
        assertThat(back.reviewed().arguments()).isEqualTo(map.reviewed().arguments());
    }

    @Test
    void findsPassagesByMarksAndByWords() {
        ParsedMap read = new XaifParser().parse(file("x.json", XAIF));
        MapContents map = read.contents();

        assertThat(place(map, "Cars are loud").quote().exact()).isEqualTo("cars are & loud \ud83d\ude97");
        assertThat(place(map, "Cars are loud").holder()).isEqualTo(Holder.reported("Speaker 1"));
        assertThat(place(map, "Cars should go").quote().exact()).isEqualTo("cars SHOULD go");
        assertThat(place(map, "This stands nowhere").document())
                .isNotEqualTo(place(map, "Cars should go").document());
        assertThat(read.losses())
                .filteredOn(loss -> loss.what().equals("the place of claims in the text"))
                .singleElement()
                .extracting(Loss::items)
                .isEqualTo(List.of("5"));
    }

    @Test
    void readsWhatOvaSavedBefore() throws IOException {
        MapContents map = new XaifParser().parse(file("x.json", OVA)).contents();

        assertThat(map.map().title()).isEqualTo("Letters");
        assertThat(map.relations()).singleElement().extracting(Relation::type).isEqualTo(RelationType.SUPPORTS);
        assertThat(place(map, "A").quote().passage().start()).isZero();
        assertThat(place(map, "B follows").quote().exact()).isEqualTo("B follows");
        JsonNode xaif = JSON.readTree(written(new XaifWriter(), map));
        assertThat(ids(xaif.path("AIF").path("nodes"), "nodeID")).containsExactly("1", "2", "3");
        assertThat(xaif.path("OVA").path("nodes").path(0).path("x").asInt()).isEqualTo(5);
        assertThat(xaif.path("text").path("txt").asString()).contains("<span id=\"node1\">A</span>");
    }

    @Test
    void tellsWhereAFileIsDamaged() {
        refused(DIALOGUE.replace("\"nodeID\": \"3\", ", ""), "line 4, column 3", "\"nodeID\" is missing");
        refused(DIALOGUE.replace("\"toID\": \"5\", ", ""), "line 22, column 3", "\"toID\" is missing");
        refused("{\"nodes\": [1], \"edges\": []}", "line 1, column 11", "number 1 is none");
        refused("{\"edges\": []}", "line 1, column 1", "a list \"nodes\"");
        refused("{\"nodes\": [\n{\"nodeID\": 1,,}", "line 2, column 14", "not JSON");
        refused("[".repeat(5000), "line 1, column 200", "nested more than");
        refused("[]", "line 1, column 1", "one JSON object");
    }

    @Test
    void writesTheBridgeInEachForm() throws IOException {
        Golden.assertMatches(new AifWriter(), SampleMaps.bridge(), "bridge.aif.json");
        Golden.assertMatches(new XaifWriter(), SampleMaps.bridge(), "bridge.xaif.json");
        Golden.assertMatches(new SadfaceWriter(), SampleMaps.bridge(), "bridge.sadface.json");
    }

    @Test
    void writesNoEdgeBetweenTwoStatements() throws IOException {
        JsonNode aif = JSON.readTree(written(new AifWriter(), SampleMaps.bridge()));
        Map<String, String> types = new HashMap<>();
        aif.path("nodes")
                .forEach(node -> types.put(
                        node.path("nodeID").asString(), node.path("type").asString()));
        assertThat(aif.path("edges"))
                .noneMatch(edge -> "I".equals(types.get(edge.path("fromID").asString()))
                        && "I".equals(types.get(edge.path("toID").asString())));
    }

    @Test
    void carriesHostileWordsThrough() throws IOException {
        MapContents hostile = SampleMaps.hostile();
        for (MapParser parser : List.of(new AifParser(), new XaifParser(), new SadfaceParser())) {
            MapContents back = parser.parse(new MapFile("x", Golden.bytes(writer(parser), hostile)))
                    .contents();
            assertThat(back.claims()).isEqualTo(hostile.claims());
            assertThat(written(writer(parser), hostile)).isEqualTo(written(writer(parser), hostile));
        }
    }

    @Test
    void knowsItsFiles() {
        assertThat(new AifParser().recognises(file("x", DIALOGUE))).isTrue();
        assertThat(new XaifParser().recognises(file("x", DIALOGUE))).isFalse();
        assertThat(new XaifParser().recognises(file("x", XAIF))).isTrue();
        assertThat(new AifParser().recognises(file("x", XAIF))).isFalse();
        assertThat(new XaifParser().recognises(file("x", OVA))).isTrue();
        assertThat(new SadfaceParser().recognises(file("x", OVA))).isFalse();
    }

    private static MapWriter writer(MapParser parser) {
        return switch (parser.format()) {
            case "aif" -> new AifWriter();
            case "xaif" -> new XaifWriter();
            default -> new SadfaceWriter();
        };
    }

    private static MapContents rejecting(MapContents map, String text) {
        UnaryOperator<Claim> judged = claim -> claim.text().equals(text) ? claim.judged(ReviewStatus.REJECTED) : claim;
        return withClaims(map, map.claims().stream().map(judged).toList(), Map.of(), map.relations());
    }

    private static MapContents withClaims(
            MapContents map, List<Claim> claims, Map<Claim.Id, Claim.Id> merged, List<Relation> relations) {
        Reviewed reviewed = new Reviewed(map.reviewed().arguments(), List.of(), merged, List.of(), List.of());
        return new MapContents(
                map.map(),
                map.documents(),
                map.snapshots(),
                map.earlierSnapshots(),
                claims,
                map.occurrences(),
                relations,
                map.provenance(),
                reviewed,
                map.carried());
    }

    private static List<String> ids(JsonNode list, String name) {
        return list.valueStream().map(item -> item.path(name).asString()).toList();
    }

    private static Occurrence place(MapContents map, String claim) {
        return map.claims().stream()
                .filter(one -> one.text().equals(claim))
                .flatMap(one -> map.occurrences().getOrDefault(one.id(), List.of()).stream())
                .findFirst()
                .orElseThrow();
    }

    private static String written(MapWriter writer, MapContents contents) throws IOException {
        return Golden.written(writer, contents);
    }

    private static void refused(String text, String... message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedFile.class).hasMessageContainingAll(message);
    }

    private static ParsedMap read(String text) {
        return new AifParser().parse(file("x.json", text));
    }

    private static MapFile file(String name, String text) {
        return new MapFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
