package org.rejoinder.exchange.kialo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Mutations;
import org.rejoinder.exchange.ParsedMap;

class KialoParserTests {

    private static final int FUZZ_TRIES = Integer.getInteger("rejoinder.fuzz.tries", 300);

    private final KialoParser parser = new KialoParser();

    @Test
    void readsTheOlderLayout() throws IOException {
        MapContents map = read("older.txt").contents();

        assertThat(map.map().title()).isEqualTo("Should the bridge be built?");
        assertThat(map.map().question()).isEqualTo("Should the bridge be built?");
        assertThat(map.claims())
                .extracting(Claim::text)
                .containsExactly(
                        "The bridge should be built.",
                        "Building it will create 400 jobs.",
                        "Most (nearly all) of them go elsewhere.",
                        "It costs too much. A second paragraph of the same claim.",
                        "The ferry costs more.");
        assertThat(said(map))
                .containsExactlyInAnyOrder(
                        "Building it will create 400 jobs. supports The bridge should be built.",
                        "Most (nearly all) of them go elsewhere. contradicts Building it will create 400 jobs.",
                        "It costs too much. A second paragraph of the same claim. contradicts The bridge should be built.",
                        "Most (nearly all) of them go elsewhere. supports It costs too much. A second paragraph of the same claim.",
                        "The ferry costs more. contradicts It costs too much. A second paragraph of the same claim.");
        assertThat(map.carried())
                .anyMatch(carried -> List.of("https://example.org/jobs")
                        .equals(carried.data().get("sources")));
    }

    @Test
    void readsTheNewerLayoutWithSeveralThesesAndSources() throws IOException {
        ParsedMap read = read("newer.txt");
        MapContents map = read.contents();

        assertThat(map.map().question()).isEqualTo("What should be done about the river?");
        assertThat(map.claims())
                .extracting(Claim::text)
                .containsExactly("Build a bridge.", "It creates jobs. (p. 3)", "Keep the ferry.", "It is slow .");
        assertThat(said(map))
                .containsExactlyInAnyOrder(
                        "It creates jobs. (p. 3) supports Build a bridge.",
                        "It is slow . contradicts Keep the ferry.",
                        "It creates jobs. (p. 3) supports It is slow .");
        assertThat(map.carried().stream().map(carried -> carried.data().get("sources")))
                .contains(List.of("https://example.org/jobs"), List.of("https://example.org/ferry?a=1"));
        assertThat(read.losses()).anyMatch(loss -> loss.what().contains("votes"));
    }

    @Test
    void everyClaimStandsVerbatimInTheText() throws IOException {
        for (String file : List.of("older.txt", "newer.txt")) {
            MapContents map = read(file).contents();
            assertThat(map.claims())
                    .allSatisfy(claim -> assertThat(map.occurrences().get(claim.id()))
                            .isNotEmpty()
                            .allMatch(place -> place.quote().exact().equals(claim.text())
                                    && place.quote()
                                            .isVerbatimIn(requireNonNull(
                                                            map.snapshots().get(place.document()))
                                                    .text())));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. A\\n2.1. Pro: B|2|Claim 2.1. stands under 2., which does not come before it",
                "1. A\\n1.1. Pro: B\\n1.1. Con: C|3|stands in line 2 already",
                "1. A\\n1.1. Pro: -> See 1.2.\\n1.2. Pro: -> See 1.1.|2|leads back to itself",
                "Hello|1|There is no claim in this file",
                "1. \\n1.1. Pro: -> See 1.|1|No claim in this file has words"
            })
    void tellsWhatIsWrongAndWhere(String text, int line, String message) {
        MalformedFile refused = catchThrowableOfType(MalformedFile.class, () -> parse(text.replace("\\n", "\n")));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void tellsOfLinksThatLeadNowhere() {
        assertThat(parse("1. A\n1.1. Pro: -> See 7.3.").losses())
                .anyMatch(loss ->
                        loss.what().contains("not in the file") && loss.items().equals(List.of("1.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"older.txt", "newer.txt"})
    void recognisesItsFiles(String name) throws IOException {
        assertThat(parser.recognises(new MapFile("export.txt", bytes(name)))).isTrue();
        assertThat(parser.recognises(new MapFile("x.txt", "1. A list\n2. of things".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"older.txt", "newer.txt"})
    void mutatedFilesAreReadOrRefused(String name) throws IOException {
        Random random = new Random(5);
        for (int attempt = 0; attempt < FUZZ_TRIES; attempt++) {
            byte[] file = Mutations.of(bytes(name), random);
            long before = System.nanoTime();
            try {
                assertThat(parser.parse(new MapFile("map.txt", file)).contents().claims())
                        .isNotEmpty();
            } catch (MalformedFile refused) {
                assertThat(refused.getMessage()).startsWith("map.txt");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static List<String> said(MapContents map) {
        var words = map.claims().stream().collect(Collectors.toMap(Claim::id, Claim::text));
        return map.relations().stream()
                .map(relation ->
                        words.get(relation.from()) + " " + relation.type().label() + " " + words.get(relation.to()))
                .toList();
    }

    private ParsedMap read(String name) throws IOException {
        return parser.parse(new MapFile(name, bytes(name)));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/exchange/kialo", name));
    }

    private ParsedMap parse(String text) {
        return parser.parse(new MapFile("map.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
