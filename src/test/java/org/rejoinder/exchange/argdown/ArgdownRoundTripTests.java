package org.rejoinder.exchange.argdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.GeneratedMaps;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Mutations;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Scope;

class ArgdownRoundTripTests {

    private static final int FUZZ_TRIES = Integer.getInteger("rejoinder.fuzz.tries", 300);

    private final ArgdownParser parser = new ArgdownParser();
    private final ArgdownWriter writer = new ArgdownWriter();

    @Property(tries = 150)
    void ourMapsComeBackButForWhatTheLossesTell(@ForAll("maps") MapContents map) throws IOException {
        List<Loss> losses = writer.losses(map);
        MapContents read = parse(Golden.written(writer, map)).contents();
        MapContents standing = map.standing();

        assertThat(read.claims())
                .containsExactlyInAnyOrderElementsOf(standing.claims().stream()
                        .filter(claim ->
                                !lost(losses, "claims").contains(claim.id().value()))
                        .toList());
        assertThat(read.documents()).containsExactlyInAnyOrderElementsOf(map.documents());
        for (Claim claim : read.claims()) {
            assertThat(places(read, claim)).containsExactlyInAnyOrderElementsOf(places(standing, claim));
        }
        assertThat(read.relations())
                .usingElementComparator(Comparator.comparing(ArgdownRoundTripTests::withoutScope))
                .containsExactlyInAnyOrderElementsOf(standing.relations().stream()
                        .filter(relation -> !lost(losses, "relations")
                                .contains(relation.id().value()))
                        .toList());
        assertThat(read.reviewed().arguments())
                .containsExactlyInAnyOrderElementsOf(map.reviewed().arguments().stream()
                        .filter(argument -> !lost(losses, "arguments")
                                .contains(argument.id().value()))
                        .map(argument -> without(argument, lost(losses, "undercutters")))
                        .toList());
        assertThat(read.map().title()).isEqualTo(Words.cut(map.map().title(), ArgumentMap.LONGEST_TITLE));
    }

    /** Whether it stands inside one document follows from the occurrences. */
    private static String withoutScope(Relation relation) {
        return relation.in(Scope.WITHIN).toString();
    }

    private static Argument without(Argument argument, Set<String> undercutters) {
        return new Argument(
                argument.id(),
                argument.premises(),
                argument.unstated(),
                argument.type(),
                argument.conclusion(),
                argument.scheme(),
                argument.undercutters().stream()
                        .filter(claim -> !undercutters.contains(claim.value()))
                        .toList(),
                argument.status(),
                argument.version());
    }

    private static Set<String> lost(List<Loss> losses, String what) {
        return losses.stream()
                .filter(loss -> loss.what().contains(what))
                .flatMap(loss -> loss.items().stream())
                .collect(Collectors.toSet());
    }

    private static List<Occurrence> places(MapContents map, Claim claim) {
        return map.occurrences().getOrDefault(claim.id(), List.of());
    }

    @Provide
    Arbitrary<MapContents> maps() {
        return GeneratedMaps.any();
    }

    @ParameterizedTest
    @ValueSource(strings = {"debate.argdown", "strict.argdown"})
    void filesOfOthersComeBackTheSame(String name) throws IOException {
        ParsedMap first = parse(file(name));
        ParsedMap second = parse(Golden.written(writer, first.contents()));

        assertThat(meaning(second.contents())).isEqualTo(meaning(first.contents()));
        assertThat(Golden.written(writer, second.contents())).isEqualTo(Golden.written(writer, first.contents()));
    }

    /** Everything but texts, which do not go along, and titles, which what had none is given. */
    private static Map<String, Object> meaning(MapContents map) {
        List<String> kept = new ArrayList<>();
        map.carried()
                .forEach(carried ->
                        kept.add(carried.about() + " " + carried.data().get("tags")
                                + carried.data().get("data") + carried.data().get("section")
                                + carried.data().get("kind")
                                + carried.data().get("rules") + carried.data().get("contrary")));
        return Map.of(
                "claims", Set.copyOf(map.claims()),
                "documents", map.documents(),
                "occurrences", map.occurrences(),
                "relations", map.relations(),
                "arguments", map.reviewed().arguments(),
                "kept", Set.copyOf(kept));
    }

    private static String file(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/exchange/argdown", name));
    }

    @Test
    void whatIsChangedInAFileByHandChangesInTheMap() throws IOException {
        MapContents map = SampleMaps.bridge();
        String changed = Golden.written(writer, map)
                .replace("    + [Building it will create 400 jobs.]\n", "    + [Trade]: Trade needs it.\n")
                .replace("]: The bridge must not be built. {", "]: The bridge must stay a plan. {");
        ParsedMap read = parse(changed);

        assertThat(read.contents().claims())
                .extracting(Claim::text)
                .contains("Trade needs it.", "The bridge must stay a plan.");
        assertThat(read.contents().relations())
                .noneMatch(relation -> relation.id().value().equals("r-jobs-build-supports"))
                .anyMatch(relation -> relation.to().value().equals("c-build")
                        && relation.reason().isEmpty());
        assertThat(read.contents().documents()).hasSize(3);
    }

    @Property(tries = 1)
    void mutatedFilesAreReadOrRefused() throws IOException {
        byte[] debate = file("debate.argdown").getBytes(StandardCharsets.UTF_8);
        byte[] ours = Golden.bytes(writer, SampleMaps.bridge());
        Random random = new Random(7);
        for (int attempt = 0; attempt < FUZZ_TRIES; attempt++) {
            byte[] file = Mutations.of(attempt % 2 == 0 ? debate : ours, random);
            long before = System.nanoTime();
            try {
                ParsedMap read = parser.parse(new MapFile("map.argdown", file));
                assertThat(read.contents()).isNotNull();
            } catch (MalformedFile refused) {
                assertThat(refused.getMessage()).startsWith("map.argdown");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "<", "{", "{\n\n", "#", "*", "_", "@[", "\\", "// ", "[a]", "(1) ", "- ", ".", "  \n", "{}",
                "[a](", "> < "
            })
    void takesTimeInProportionToTheFile(String piece) {
        long before = System.nanoTime();
        try {
            assertThat(parse("A claim.\n" + piece.repeat(100_000 / piece.length()) + "\n")
                            .contents())
                    .isNotNull();
        } catch (MalformedFile refused) {
            assertThat(refused.line()).isPositive();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void refusesRelationsThatNestTooDeep() {
        StringBuilder deep = new StringBuilder("A\n");
        for (int depth = 1; depth < 2000; depth++) {
            deep.append(" ".repeat(depth)).append("+ B").append(depth).append('\n');
        }

        assertThat(catchThrowableOfType(MalformedFile.class, () -> parse(deep.toString())))
                .hasMessageContaining("nest more than 500 deep");
    }

    private ParsedMap parse(String text) {
        return parser.parse(new MapFile("map.argdown", text.getBytes(StandardCharsets.UTF_8)));
    }
}
