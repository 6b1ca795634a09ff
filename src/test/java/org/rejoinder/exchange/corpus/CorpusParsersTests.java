package org.rejoinder.exchange.corpus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.Mutations;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

class CorpusParsersTests {

    private static final int TRIES = Integer.getInteger("rejoinder.fuzz.tries", 300);

    private static final String GRAPH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE arggraph SYSTEM "http://127.0.0.1:9/arggraph.dtd">
            <arggraph id="micro_x" topic_id="keep_the_market" stance="pro">
              <edu id="e1"><![CDATA[The market should stay.]]></edu>
              <edu id="e2"><![CDATA[It is true that it is loud,]]></edu>
              <edu id="e3"><![CDATA[but people buy their bread there \ud83c\udf5e]]></edu>
              <edu id="e4"><![CDATA[and meet each other.]]></edu>
              <edu id="e5"><![CDATA[Noise ends at noon anyway.]]></edu>
              <joint id="j1"/>
              <adu id="a1" type="pro"/>
              <adu id="a2" type="opp"/>
              <adu id="a3" type="pro"/>
              <adu id="a5" type="pro"/>
              <edge id="c1" src="e1" trg="a1" type="seg"/>
              <edge id="c2" src="e2" trg="a2" type="seg"/>
              <edge id="c3" src="j1" trg="a3" type="seg"/>
              <edge id="c31" src="e3" trg="j1" type="seg"/>
              <edge id="c32" src="e4" trg="j1" type="seg"/>
              <edge id="c5" src="e5" trg="a5" type="seg"/>
              <edge id="c6" src="a2" trg="a1" type="reb"/>
              <edge id="c7" src="a3" trg="a1" type="sup"/>
              <edge id="c8" src="a5" trg="c6" type="und"/>
            </arggraph>
            """;

    private static final String TEXT = "Cars \ud83d\ude97 pollute. They should be banned.\nBuses are better.\n";
    private static final String ANNOTATIONS = """
            T1\tPremise 0 15\tCars \ud83d\ude97 pollute.
            T2\tMajorClaim 16 38\tThey should be banned.
            T3\tClaim 39 44;49 56\tBuses better.
            A1\tStance T3 For
            R1\tsupports Arg1:T1 Arg2:T2
            #1\tAnnotatorNotes T1\tsure
            """;

    @Test
    void readsUnitsWhereTheirSegmentsStand() {
        MapContents map = parse(new ArggraphParser(), "x.xml", GRAPH).contents();

        assertThat(map.claims())
                .extracting(Claim::text)
                .containsExactly(
                        "The market should stay.",
                        "It is true that it is loud,",
                        "but people buy their bread there \ud83c\udf5e and meet each other.",
                        "Noise ends at noon anyway.");
        assertThat(places(map))
                .allMatch(place -> place.quote()
                        .isVerbatimIn(requireNonNull(map.snapshots().get(place.document()))
                                .text()));
        assertThat(map.documents().getFirst().title()).isEqualTo("keep the market");
        assertThat(places(map)).extracting(Occurrence::holder).contains(Holder.reported("opponent"));
    }

    @Test
    void readsWhatIsUndercutAsAnArgument() {
        MapContents map = parse(new ArggraphParser(), "x.xml", GRAPH).contents();

        assertThat(map.relations()).singleElement().extracting(Relation::type).isEqualTo(RelationType.SUPPORTS);
        Argument rebuttal = map.reviewed().arguments().getFirst();
        assertThat(rebuttal.type()).isEqualTo(RelationType.CONTRADICTS);
        assertThat(rebuttal.premises()).containsExactly(Claim.Id.ofText("It is true that it is loud,"));
        assertThat(rebuttal.undercutters()).containsExactly(Claim.Id.ofText("Noise ends at noon anyway."));
    }

    @Test
    void readsAddedPremisesAsOnesThatCountTogether() {
        String added = GRAPH.replace("trg=\"c6\" type=\"und\"", "trg=\"c7\" type=\"add\"");
        Argument argument = parse(new ArggraphParser(), "x.xml", added)
                .contents()
                .reviewed()
                .arguments()
                .getFirst();
        assertThat(argument.premises()).hasSize(2).contains(Claim.Id.ofText("Noise ends at noon anyway."));
    }

    @Test
    void tellsWhereAGraphIsDamaged() {
        refused(new ArggraphParser(), GRAPH.replace("id=\"a2\" type", "type"), "line 11", "needs the attribute id");
        refused(new ArggraphParser(), GRAPH.replace("</arggraph>", ""), "line 24", "not XML");
        refused(new ArggraphParser(), "<a/>", "line 1", "<arggraph>");
        refused(new ArggraphParser(), GRAPH.replace("id=\"e2\"", "id=\"e1\""), "line 5", "there already");
    }

    @Test
    void looksUpNoEntities() {
        String entity = GRAPH.replace(
                        "SYSTEM \"http://127.0.0.1:9/arggraph.dtd\"", "[<!ENTITY x SYSTEM \"file:///etc/hostname\">]")
                .replace("<![CDATA[The market should stay.]]>", "&x;");
        assertThatThrownBy(() -> parse(new ArggraphParser(), "x.xml", entity)).isInstanceOf(MalformedFile.class);
    }

    @Test
    void readsAnnotationsWhereTheyStand() throws IOException {
        MapContents map = new BratParser().parse(zip("essay")).contents();

        assertThat(map.claims())
                .extracting(Claim::text)
                .containsExactly("Cars \ud83d\ude97 pollute.", "They should be banned.", "Buses better.");
        assertThat(places(map))
                .hasSize(4)
                .allMatch(place -> place.quote()
                        .isVerbatimIn(requireNonNull(map.snapshots().get(place.document()))
                                .text()));
        assertThat(map.relations())
                .extracting(Relation::to)
                .containsOnly(Claim.Id.ofText("They should be banned."))
                .hasSize(2);
    }

    @Test
    void putsAnnotationsWithoutTheirTextIntoOneOfTheirOwn() {
        ParsedMap read = parse(new BratParser(), "essay.ann", ANNOTATIONS);

        assertThat(read.losses()).extracting(Loss::what).contains("the places of annotations");
        assertThat(read.contents().claims()).hasSize(3);
        assertThat(read.contents().occurrences()).hasSize(3);
    }

    @Test
    void tellsWhereAnnotationsAreDamaged() throws IOException {
        refused(new BratParser(), ANNOTATIONS.replace("16 38", "16 x"), "line 2", "\"16 x\" is no place");
        refused(new BratParser(), ANNOTATIONS.replace("Arg2:T2", "Arg2:T9"), "line 5", "no annotation \"T9\"");
        refused(new BratParser(), "T1 Claim", "line 1", "tab is missing");
        assertThatThrownBy(() -> new BratParser().parse(zip("essay", ANNOTATIONS.replace("16 38", "17 38"))))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("essay.ann, line 2")
                .hasMessageContaining("do not stand at its place");
    }

    @Test
    void knowsItsFiles() throws IOException {
        assertThat(new ArggraphParser().recognises(file("x.xml", GRAPH))).isTrue();
        assertThat(new BratParser().recognises(file("x.ANN", ANNOTATIONS))).isTrue();
        assertThat(new BratParser().recognises(zip("x"))).isTrue();
        assertThat(new BratParser().recognises(file("x.xml", GRAPH))).isFalse();
        assertThat(new ArggraphParser().recognises(file("x.txt", TEXT))).isFalse();
    }

    @Property(tries = 100)
    void anyFileIsReadOrRefused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        for (int tries = 0; tries < Math.max(1, TRIES / 100); tries++) {
            attempt(new ArggraphParser(), Mutations.of(GRAPH.getBytes(StandardCharsets.UTF_8), random));
            attempt(new BratParser(), Mutations.of(ANNOTATIONS.getBytes(StandardCharsets.UTF_8), random));
            attempt(new BratParser(), Mutations.of(zip("essay").content(), random));
        }
    }

    private static void attempt(MapParser parser, byte[] content) {
        try {
            ParsedMap read = parser.parse(new MapFile("mutated", content));
            assertThat(read.contents().claims())
                    .allMatch(claim -> read.contents().occurrences().containsKey(claim.id()));
        } catch (MalformedFile refused) {
            assertThat(refused.line()).isPositive();
        }
    }

    private static List<Occurrence> places(MapContents map) {
        return map.occurrences().values().stream().flatMap(List::stream).toList();
    }

    private static void refused(MapParser parser, String text, String... message) {
        assertThatThrownBy(() -> parse(parser, "x", text))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContainingAll(message);
    }

    private static ParsedMap parse(MapParser parser, String name, String text) {
        return parser.parse(file(name, text));
    }

    private static MapFile file(String name, String text) {
        return new MapFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MapFile zip(String name) throws IOException {
        return zip(name, ANNOTATIONS);
    }

    private static MapFile zip(String name, String annotations) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name + ".ann"));
            zip.write(annotations.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name + ".txt"));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        return new MapFile(name + ".zip", bytes.toByteArray());
    }
}
