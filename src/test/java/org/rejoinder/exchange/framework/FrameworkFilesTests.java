package org.rejoinder.exchange.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.exchange.GeneratedMaps;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.Mutations;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.exchange.SideFile;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

class FrameworkFilesTests {

    private static final int TRIES = Integer.getInteger("rejoinder.fuzz.tries", 300);

    private static final List<MapWriter> WRITERS = List.of(new ApxWriter(), new TgfWriter(), new I23Writer());

    @Test
    void writesContradictionsOnly() throws IOException {
        Golden.assertMatches(new ApxWriter(), SampleMaps.bridge(), "bridge.apx");
        Golden.assertMatches(new TgfWriter(), SampleMaps.bridge(), "bridge.tgf");
        Golden.assertMatches(new I23Writer(), SampleMaps.bridge(), "bridge.i23");
    }

    @Test
    void tellsWhichArgumentIsWhichClaim() {
        SideFile ids = new I23Writer().sideFile(SampleMaps.bridge()).orElseThrow();

        assertThat(ids.extension()).isEqualTo("i23.ids.tsv");
        assertThat(ids.text()).startsWith("1\tc-build\tThe bridge should be built.\n");
    }

    @Test
    void tellsOfEverySupportThatIsLost() {
        assertThat(new ApxWriter().losses(SampleMaps.bridge()))
                .filteredOn(loss -> loss.what().equals("supports"))
                .singleElement()
                .extracting(Loss::items)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    @Test
    void readsNamesAsClaims() {
        MapContents map = parse(new ApxParser(), "arg(\"it rains\"). arg(b). att(\"it rains\",b). att(b,b).")
                .contents();

        assertThat(map.claims()).extracting(Claim::text).containsExactly("it rains", "b");
        assertThat(map.relations()).singleElement().extracting(Relation::mutual).isEqualTo(false);
        assertThat(parse(new ApxParser(), "arg(b). att(b,b).").losses())
                .extracting(Loss::items)
                .containsExactly(List.of("b"));
    }

    @Test
    void readsAttacksBothWaysAsOneContradiction() {
        assertThat(parse(new TgfParser(), "a\nb\n#\na b\nb a\n").contents().relations())
                .singleElement()
                .extracting(Relation::mutual)
                .isEqualTo(true);
    }

    @Test
    void tellsWhereAFileIsDamaged() {
        refused(new ApxParser(), "arg(a).\natt(a,b).", "line 2, column 7", "There is no arg(b)");
        refused(new TgfParser(), "a\nb\n", "line 3", "Expected a line with #");
        refused(new I23Parser(), "p af 2\n1 3\n", "line 2, column 3", "from 1 to 2");
        refused(new I23Parser(), "p af 999999999\n", "line 1", "from 0 to 100,000");
    }

    @Test
    void knowsItsFiles() {
        assertThat(new ApxParser().recognises(file("x", "% a remark\narg(a)."))).isTrue();
        assertThat(new ApxParser().recognises(file("x", "arguments are fine"))).isFalse();
        assertThat(new I23Parser().recognises(file("x", "# a remark\np af 3"))).isTrue();
        assertThat(new TgfParser().recognises(file("x.tgf", "a\n#\n"))).isTrue();
        assertThat(new TgfParser().recognises(file("x.txt", "a\n#\n"))).isFalse();
    }

    @Property(tries = 60)
    void contradictionsComeBack(@ForAll("any") MapContents contents) throws IOException {
        for (MapWriter writer : WRITERS) {
            Attacks attacks = Attacks.of(contents);
            MapContents back = parser(writer)
                    .parse(new MapFile("map", Golden.bytes(writer, contents)))
                    .contents();
            assertThat(back.claims()).hasSameSizeAs(attacks.claims());
            assertThat(Attacks.of(back).framework()).isEqualTo(attacks.framework());
            if (!writer.format().equals("tgf")) {
                assertThat(back.claims().stream().map(Claim::id))
                        .isEqualTo(attacks.claims().stream().map(Claim::id).toList());
            }
            assertThat(back.relations()).allMatch(relation -> relation.type() == RelationType.CONTRADICTS);
        }
    }

    @Property(tries = 100)
    void anyFileIsReadOrRefused(@ForAll("any") MapContents contents, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        for (int tries = 0; tries < Math.max(1, TRIES / 100); tries++) {
            for (MapWriter writer : WRITERS) {
                byte[] file = Mutations.of(Golden.bytes(writer, contents), random);
                try {
                    ParsedMap read = parser(writer).parse(new MapFile("mutated", file));
                    assertThat(read.contents().occurrences())
                            .hasSameSizeAs(read.contents().claims());
                } catch (MalformedFile refused) {
                    assertThat(refused.line()).isPositive();
                }
            }
        }
    }

    @Provide
    Arbitrary<MapContents> any() {
        return GeneratedMaps.any();
    }

    private static MapParser parser(MapWriter writer) {
        return switch (writer.format()) {
            case "apx" -> new ApxParser();
            case "tgf" -> new TgfParser();
            default -> new I23Parser();
        };
    }

    private static void refused(MapParser parser, String text, String... message) {
        assertThatThrownBy(() -> parse(parser, text))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContainingAll(message);
    }

    private static ParsedMap parse(MapParser parser, String text) {
        return parser.parse(file("x", text));
    }

    private static MapFile file(String name, String text) {
        return new MapFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
