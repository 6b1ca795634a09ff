package org.rejoinder.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.OccurrenceView;
import org.rejoinder.exchange.SampleMaps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTests {

    private final JsonWriter writer = new JsonWriter();

    @Test
    void writesTheWholeMap() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.json");
    }

    @Test
    void keepsTheContract() throws IOException {
        JsonNode map = parse(SampleMaps.bridge());

        assertThat(map.get("format").asString()).isEqualTo("rejoinder-map");
        assertThat(map.get("version").asInt()).isEqualTo(1);
        assertThat(map.at("/map/id").asString()).isEqualTo("m-map");
        assertThat(map.get("documents"))
                .allSatisfy(document -> assertThat(document.propertyNames())
                        .contains("id", "title", "publisher", "publishedOn", "url", "source", "sha256"));
        assertThat(map.get("claims")).allSatisfy(claim -> {
            assertThat(claim.propertyNames())
                    .contains("id", "text", "type", "checkWorthiness", "status", "occurrences");
            assertThat(claim.get("occurrences"))
                    .isNotEmpty()
                    .allSatisfy(occurrence -> assertThat(occurrence.propertyNames())
                            .contains("document", "start", "end", "quote", "holder", "stance", "loaded"));
        });
        assertThat(map.get("relations"))
                .allSatisfy(relation -> assertThat(relation.propertyNames())
                        .contains("id", "from", "to", "type", "confidence", "status", "scope", "mutual", "reason"));
    }

    @Test
    void everyReferenceResolvesAndEveryQuoteStandsAtItsPlace() throws IOException {
        for (MapContents contents : new MapContents[] {SampleMaps.bridge(), SampleMaps.hostile()}) {
            JsonNode map = parse(contents);
            Set<String> claims = new HashSet<>();
            map.get("claims").forEach(claim -> claims.add(claim.get("id").asString()));

            assertThat(map.get("relations"))
                    .isNotEmpty()
                    .allSatisfy(relation -> assertThat(claims)
                            .contains(
                                    relation.get("from").asString(),
                                    relation.get("to").asString()));
            assertThat(map.get("claims"))
                    .isNotEmpty()
                    .allSatisfy(claim -> claim.get("occurrences").forEach(occurrence -> {
                        int[] text = snapshot(map, occurrence.get("snapshot").asString())
                                .codePoints()
                                .toArray();
                        int start = occurrence.get("start").asInt();
                        int end = occurrence.get("end").asInt();
                        assertThat(occurrence.get("quote").asString()).isEqualTo(new String(text, start, end - start));
                    }));
        }
    }

    @Test
    void namesTheDocumentsOwnVoiceAuthorAndReportedSpeakersByName() throws IOException {
        JsonNode map = parse(SampleMaps.bridge());

        assertThat(map.at("/claims/0/occurrences/0/holder").asString()).isEqualTo("author");
        assertThat(map.at("/claims/3/occurrences/0/holder").asString()).isEqualTo("Dr. O\u2019Neill");
        assertThat(map.at("/claims/1/occurrences/1/stance").asString()).isEqualTo("rejected");
    }

    @Test
    void tellsWhichRunFoundWhatAndHowOftenEachRecordChangedWithoutAClock() throws IOException {
        JsonNode map = parse(SampleMaps.bridge());

        assertThat(map.at("/runs").toString())
                .isEqualTo("[{\"id\":\"n-run\",\"pipeline\":\"pipeline-1\",\"models\":[\"model 1\",\"model 2\"]}]");
        assertThat(map.at("/map/version").asInt()).isEqualTo(1);
        for (String part : new String[] {"documents", "claims", "relations"}) {
            assertThat(map.get(part))
                    .allSatisfy(
                            record -> assertThat(record.get("version").asInt()).isEqualTo(1));
        }
        for (String part : new String[] {"claims", "relations"}) {
            assertThat(map.get(part))
                    .allSatisfy(
                            record -> assertThat(record.get("run").asString()).isEqualTo("n-run"));
        }
    }

    @Test
    void tellsWhatPeopleHaveDecidedDrawnAndMerged() throws IOException {
        JsonNode map = parse(SampleMaps.bridge());

        assertThat(map.at("/arguments/0/premises/1").asString()).isEqualTo("c-cheap");
        assertThat(map.at("/arguments/0/conclusion").asString()).isEqualTo("c-build");
        assertThat(map.at("/mergedClaims/0/mergedInto").asString()).isEqualTo("c-build");
        assertThat(map.at("/decisions/0/by").asString()).isEqualTo("Ana");
        assertThat(map.at("/decisions/0/after/arguments/0")).isEqualTo(map.at("/arguments/0"));
    }

    @Test
    void namesAnOccurrencesFieldsAsTheInterfaceDoes() throws IOException {
        MapContents bridge = SampleMaps.bridge();
        JsonNode exported = parse(bridge).at("/claims/0/occurrences/0");
        JsonNode answered = new JsonMapper()
                .valueToTree(OccurrenceView.of(bridge.occurrences()
                        .getOrDefault(bridge.claims().getFirst().id(), List.of())
                        .getFirst()));

        assertThat(exported.propertyNames()).contains("anchorState", "holderKind");
        for (String name : answered.propertyNames()) {
            if (!name.equals("claim")) {
                assertThat(answered.get(name)).as(name).isEqualTo(exported.get(name));
            }
        }
        assertThat(answered.propertyNames()).contains("anchorState", "holderKind");
    }

    @Test
    void writesUnknownValuesAsNull() throws IOException {
        JsonNode map = parse(SampleMaps.bridge());

        assertThat(map.at("/documents/1/publisher").isNull()).isTrue();
        assertThat(map.at("/documents/1/publishedOn").isNull()).isTrue();
        assertThat(map.at("/claims/0/occurrences/0/section").isNull()).isTrue();
    }

    @Test
    void keepsEveryCharacterOfHostileText() throws IOException {
        JsonNode map = parse(SampleMaps.hostile());

        assertThat(map.at("/claims/0/text").asString()).isEqualTo(SampleMaps.HOSTILE);
        assertThat(map.at("/map/title").asString()).isEqualTo(SampleMaps.HOSTILE);
    }

    @Test
    void writesTheSameBytesEachTimeAndEndsWithALineEnd() throws IOException {
        byte[] first = Golden.bytes(writer, SampleMaps.hostile());

        assertThat(Golden.bytes(new JsonWriter(), SampleMaps.hostile())).isEqualTo(first);
        assertThat(first).endsWith('}', '\n');
    }

    private JsonNode parse(MapContents contents) throws IOException {
        return new JsonMapper().readTree(Golden.bytes(writer, contents));
    }

    private static String snapshot(JsonNode map, String sha256) {
        for (JsonNode snapshot : map.get("snapshots")) {
            if (snapshot.get("sha256").asString().equals(sha256)) {
                return snapshot.get("text").asString();
            }
        }
        throw new AssertionError("No snapshot " + sha256);
    }
}
