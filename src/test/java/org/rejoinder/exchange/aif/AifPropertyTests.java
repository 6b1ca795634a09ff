package org.rejoinder.exchange.aif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.exchange.GeneratedMaps;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Likeness;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.Mutations;
import org.rejoinder.exchange.ParsedMap;

class AifPropertyTests {

    private static final int TRIES = Integer.getInteger("rejoinder.fuzz.tries", 300);

    @Property(tries = 100)
    void aifBringsBackAllButTheTexts(@ForAll("calm") MapContents contents) throws IOException {
        Likeness.assertSameReasoning(
                again(new AifWriter(), new AifParser(), contents).contents(), contents);
    }

    @Property(tries = 100)
    void xaifBringsBackTheTextsToo(@ForAll("calm") MapContents contents) throws IOException {
        Likeness.assertSame(again(new XaifWriter(), new XaifParser(), contents).contents(), contents);
    }

    @Property(tries = 100)
    void sadfaceBringsBackTheTextsToo(@ForAll("calm") MapContents contents) throws IOException {
        Likeness.assertSame(
                again(new SadfaceWriter(), new SadfaceParser(), contents).contents(), contents);
    }

    @Property(tries = 60)
    void whatHasComeBackIsWrittenTheSame(@ForAll("any") MapContents contents) throws IOException {
        for (MapWriter writer : List.of(new AifWriter(), new XaifWriter(), new SadfaceWriter())) {
            MapParser parser = parser(writer);
            MapContents once = again(writer, parser, contents).contents();
            assertThat(Golden.written(writer, again(writer, parser, once).contents()))
                    .isEqualTo(Golden.written(writer, once));
        }
    }

    @Property(tries = 30)
    void whatIsLostIsTold(@ForAll("any") MapContents contents) throws IOException {
        for (MapWriter writer : List.of(new AifWriter(), new XaifWriter(), new SadfaceWriter())) {
            MapContents back = again(writer, parser(writer), contents).contents();
            List<String> lost = writer.losses(contents).stream()
                    .flatMap(loss -> loss.items().stream())
                    .toList();
            contents.claims().stream()
                    .filter(claim ->
                            back.claims().stream().noneMatch(one -> one.id().equals(claim.id())))
                    .forEach(claim -> assertThat(lost)
                            .containsAnyOf(
                                    claim.id().value(),
                                    contents.occurrences().getOrDefault(claim.id(), List.of()).stream()
                                            .map(place -> place.id().value())
                                            .findFirst()
                                            .orElse("")));
            contents.reviewed().arguments().stream()
                    .filter(argument -> back.reviewed().arguments().stream()
                            .noneMatch(one -> one.id().equals(argument.id())))
                    .forEach(argument -> assertThat(lost).contains(argument.id().value()));
        }
    }

    @Property(tries = 100)
    void anyFileIsReadOrRefused(@ForAll("calm") MapContents contents, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        for (int tries = 0; tries < Math.max(1, TRIES / 100); tries++) {
            for (MapWriter writer : List.of(new AifWriter(), new XaifWriter(), new SadfaceWriter())) {
                byte[] file = Mutations.of(Golden.bytes(writer, contents), random);
                long start = System.nanoTime();
                try {
                    ParsedMap read = parser(writer).parse(new MapFile("mutated", file));
                    assertThat(read.contents().claims())
                            .allMatch(claim -> read.contents().occurrences().containsKey(claim.id()));
                } catch (MalformedFile refused) {
                    assertThat(refused.line()).isPositive();
                }
                assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
            }
        }
    }

    @Provide
    Arbitrary<MapContents> calm() {
        return GeneratedMaps.calm();
    }

    @Provide
    Arbitrary<MapContents> any() {
        return GeneratedMaps.any();
    }

    private static MapParser parser(MapWriter writer) {
        return switch (writer.format()) {
            case "aif" -> new AifParser();
            case "xaif" -> new XaifParser();
            default -> new SadfaceParser();
        };
    }

    private static ParsedMap again(MapWriter writer, MapParser parser, MapContents contents) throws IOException {
        MapFile file = new MapFile("map." + writer.extension(), Golden.bytes(writer, contents));
        if (contents.claims().stream().anyMatch(claim -> claim.status() != ReviewStatus.REJECTED)) {
            assertThat(parser.recognises(file)).isTrue();
        }
        return parser.parse(file);
    }
}
