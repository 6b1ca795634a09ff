package org.rejoinder.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.GeneratedMaps;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Mutations;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Scope;

class JsonParserTests {

    private static final int FUZZ_TRIES = Integer.getInteger("rejoinder.fuzz.tries", 300);

    /** What another program has to write, and no more. */
    static final String LEAST = """
            {"format": "rejoinder-map", "version": 1, "map": {"id": "m-1", "title": "Bridge"},
             "documents": [
              {"id": "d-a", "title": "A", "source": "a.txt", "sha256": "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"}],
             "claims": [
              {"id": "c-1", "text": "It costs more.", "type": "statistic", "checkWorthiness": 0.9, "status": "proposed",
               "occurrences": [{"document": "d-a", "start": 3, "end": 6, "quote": "\\uD83D\\uDCB6\\u20ac!", "holder": "Ana"}]},
              {"id": "c-2", "text": "Build it.",
               "occurrences": [{"document": "d-a", "start": 8, "end": 12, "quote": "aaaa", "holder": "author"}]}],
             "relations": [
              {"from": "c-2", "to": "c-1", "type": "contradicts", "mutual": true}]}
            """;

    private final JsonParser parser = new JsonParser();
    private final JsonWriter writer = new JsonWriter();

    @Property(tries = 150)
    void readsBackWhatIsWritten(@ForAll("maps") MapContents map) throws IOException {
        byte[] written = Golden.bytes(writer, map);
        ParsedMap read = parser.parse(new MapFile("map.json", written));

        assertThat(read.contents()).isEqualTo(map);
        assertThat(read.losses()).isEmpty();
        assertThat(Golden.bytes(writer, read.contents())).isEqualTo(written);
    }

    @Provide
    Arbitrary<MapContents> maps() {
        return GeneratedMaps.any();
    }

    @Test
    void readsTheSampleMapBackToTheSameBytes() throws IOException {
        byte[] written = Golden.bytes(writer, SampleMaps.bridge());

        assertThat(Golden.bytes(
                        writer,
                        parse(new String(written, StandardCharsets.UTF_8)).contents()))
                .isEqualTo(written);
    }

    @Test
    void takesTheLeastThatAnotherProgramHasToWrite() {
        ParsedMap read = parse(LEAST);
        MapContents map = read.contents();
        Claim second = map.claims().getLast();
        Relation relation = map.relations().getFirst();

        assertThat(read.losses()).isEmpty();
        assertThat(second.status()).isEqualTo(ReviewStatus.PROPOSED);
        assertThat(second.origin()).isEqualTo(Origin.IMPORT);
        assertThat(second.confidence()).isOne();
        assertThat(map.occurrences().get(new Claim.Id("c-1"))).singleElement().satisfies(place -> {
            assertThat(place.holder()).isEqualTo(Holder.reported("Ana"));
            assertThat(place.snapshot()).startsWith("9834876d");
            assertThat(place.quote().exact()).isEqualTo("\ud83d\udcb6\u20ac!");
        });
        assertThat(map.snapshots()).isEmpty();
        assertThat(relation.from())
                .as("the smaller id first where it reads both ways")
                .isEqualTo(new Claim.Id("c-1"));
        assertThat(relation.scope()).isEqualTo(Scope.WITHIN);
        assertThat(relation.id()).isEqualTo(Relation.Id.of(relation.from(), relation.to(), relation.type()));
    }

    @Test
    void tellsWhichFieldsItPassesOver() {
        ParsedMap read = parse(LEAST.replace("\"text\":", "\"colour\": [{\"deep\": 1}], \"text\":")
                .replace("\"format\":", "\"made by\": \"me\", \"format\":"));

        assertThat(read.losses())
                .singleElement()
                .extracting(Loss::what, Loss::items)
                .containsExactly("fields that are not known", List.of("claims[].colour", "made by"));
    }

    @Test
    void givesIdsOfAnotherFormOnesThatFitIntoAddressesAndFollowsThem() {
        ParsedMap read = parse(LEAST.replace("c-1", "http://x/1").replace("d-a", "../a"));
        MapContents map = read.contents();
        Claim.Id first = map.claims().getFirst().id();
        Document.Id document = map.documents().getFirst().id();

        assertThat(first.value()).matches("c-[a-z2-7]{16}");
        assertThat(document.value()).matches("d-[a-z2-7]{16}");
        assertThat(map.occurrences().get(first))
                .allMatch(place -> place.document().equals(document));
        assertThat(map.relations())
                .allMatch(relation -> relation.other(new Claim.Id("c-2")).equals(first));
        assertThat(read.losses())
                .extracting(Loss::items)
                .containsExactlyInAnyOrder(List.of("../a"), List.of("http://x/1"));
        assertThat(parse(LEAST.replace("c-1", "http://x/1").replace("d-a", "../a"))
                        .contents())
                .isEqualTo(map);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"version\": 1|\"version\": 2|1|40|Only version 1",
                "rejoinder-map|argdown|1|12|\"format\" has to be \"rejoinder-map\"",
                "\"c-2\", \"text\"|\"c-1\", \"text\"|7|10|two claims with the id \"c-1\"",
                "\"to\": \"c-1\"|\"to\": \"c-9\"|10|25|the claim \"c-9\", which is not in the file",
                "\"to\": \"c-1\"|\"to\": \"c-2\"|10|25|cannot relate to itself",
                "\"document\": \"d-a\", \"start\": 8|\"document\": \"d-b\", \"start\": 8|8|33|the document \"d-b\"",
                "0.9|1.5|5|83|a number from 0 to 1",
                "0.9|\"0.9\"|5|83|a number from 0 to 1",
                "\"start\": 3|\"start\": 3.5|6|49|a whole number",
                "\"start\": 3|\"start\": 7|6|59|greater than",
                "\"statistic\"|\"number\"|5|51|one of fact, statistic",
                "\"quote\": \"aaaa\"|\"quote\": \"aaa\"|8|72|has 3 code points",
                "aaaa|\\uD800aaa|8|72|half of a surrogate pair, \\ud800",
                "\"mutual\": true|\"mutual\": 1|10|65|true or false",
                "\"relations\": [|\"relations\": [7,|9|16|an object here",
                "\"claims\": [|\"claims\": {}, \"other\": [|4|12|an array",
                "\"title\": \"A\"|\"title\": \" \"|3|26|blank",
                "\"text\": \"Build it.\"|\"txt\": \"Build it.\"|7|3|a field \"text\"",
                "9834876d|834876d|3|60|64 hexadecimal digits",
                "\"type\": \"contradicts\"|\"type\": null|10|3|a field \"type\"",
                "\"text\": \"Build it.\"|\"text\": \"Build\", \"text\": \"it.\"|7|40|not JSON as it should be: Duplicate",
                "\"Build it.\"|Build it.|7|25|not JSON as it should be",
                "\"mutual\": true}]}|\"mutual\": true}]} {}|10|73|not JSON as it should be"
            })
    void tellsWhatIsWrongAndWhere(String right, String wrong, int line, int column, String message) {
        assertThat(LEAST).contains(right);
        MalformedFile refused = refused(LEAST.replace(right, wrong));

        assertThat(refused)
                .hasMessageContaining(message)
                .hasMessageStartingWith("map.json, line " + line + ", column ");
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.column()).isEqualTo(column);
    }

    @Test
    void refusesAQuoteThatDoesNotStandAtItsPlaceAndTellsWhatStandsThere() throws IOException {
        String written = Golden.written(writer, SampleMaps.bridge());
        String quote = "\"quote\": \"The river floods every spring.\"";
        MalformedFile refused = refused(written.replace(quote, "\"quote\": \"The river floods every summer.\""));

        assertThat(refused)
                .hasMessageContaining(
                        "stands \"The river floods every spring.\", not \"The river floods every summer.\"");
        assertThat(written.lines().toList().get(refused.line() - 1)).contains(quote);
    }

    @Test
    void refusesATextThatIsNotTheOneItsHashTellsOf() throws IOException {
        String written = Golden.written(writer, SampleMaps.bridge());

        assertThat(refused(written.replace("The bridge must not be built.\\n", "The bridge must not be build.\\n")))
                .hasMessageContaining("The text is another than this SHA-256 was made of");
    }

    @Test
    void countsColumnsInCodePointsAndSkipsAByteOrderMark() {
        MalformedFile refused = refused("\ufeff{\"format\": \"rejoinder-map\", \"\ud83d\ude00\": 1, \"claims\": 3}");

        assertThat(refused.column()).isEqualTo(47);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "null", "\"x\"", "{", "", " ", "{}", "nul", "\u0000", "[[[["})
    void refusesWhatIsNoMap(String text) {
        refused(text);
    }

    @Test
    void refusesWhatNestsTooDeep() {
        assertThat(refused("{\"format\":\"rejoinder-map\",\"x\":" + "[".repeat(100_000)))
                .hasMessageContaining("nesting depth");
    }

    @Test
    void tellsItsFilesFromOthers() throws IOException {
        assertThat(parser.recognises(file(LEAST))).isTrue();
        assertThat(parser.recognises(new MapFile("any", Golden.bytes(writer, SampleMaps.large()))))
                .isTrue();
        assertThat(parser.recognises(file("{\"nodes\": [], \"edges\": []}"))).isFalse();
        assertThat(parser.recognises(file("not json: \"format\": \"rejoinder-map\"")))
                .isFalse();
    }

    @Test
    void readsTenThousandClaimsInAFewSeconds() throws IOException {
        byte[] written = Golden.bytes(writer, GeneratedMaps.of(10_000, 1));
        long start = cpuTime();
        ParsedMap read = parser.parse(new MapFile("large.json", written));

        assertThat(read.contents().claims()).hasSizeGreaterThan(9_000);
        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void refusesMutatedFilesWithNothingButMalformedFile() throws IOException {
        Random random = new Random(7);
        byte[][] valid = {
            LEAST.getBytes(StandardCharsets.UTF_8),
            Golden.bytes(writer, SampleMaps.bridge()),
            Golden.bytes(writer, GeneratedMaps.of(5, 3))
        };
        for (int tried = 0; tried < FUZZ_TRIES; tried++) {
            byte[] file = Mutations.of(valid[tried % valid.length], random);
            long start = cpuTime();
            try {
                MapContents read =
                        parser.parse(new MapFile("fuzzed.json", file)).contents();
                assertThat(Golden.bytes(writer, read)).isNotEmpty();
            } catch (MalformedFile expected) {
                assertThat(expected).hasMessageStartingWith("fuzzed.json");
            }
            assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** Of this thread, so that a busy machine makes no difference. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private ParsedMap parse(String text) {
        return parser.parse(file(text));
    }

    private static MapFile file(String text) {
        return new MapFile("map.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private MalformedFile refused(String text) {
        try {
            parse(text);
        } catch (MalformedFile refused) {
            return refused;
        }
        throw new AssertionError("Not refused: " + text);
    }
}
