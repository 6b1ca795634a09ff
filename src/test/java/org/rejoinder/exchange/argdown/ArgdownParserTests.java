package org.rejoinder.exchange.argdown;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

class ArgdownParserTests {

    private final ArgdownParser parser = new ArgdownParser();

    @Test
    void readsAWholeDebate() throws IOException {
        MapContents map = debate().contents();
        Document document = map.documents().getFirst();

        assertThat(map.map().title()).isEqualTo("The bridge");
        assertThat(document.author()).isEqualTo("Ana Sol");
        assertThat(document.publishedOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(document.language()).isEqualTo("en");
        assertThat(map.claims())
                .extracting(Claim::text)
                .contains(
                        "The bridge should be built.",
                        "Building it creates 400 jobs \u263a\ufe0f.",
                        "Most of them would go elsewhere, says the council.",
                        "The bridge must not be built. See Build and Costs.",
                        "Some words between, with 1 < 2, a snake_case word and a that goes on.",
                        "It costs 30 million.",
                        "Only named");
        assertThat(said(map))
                .contains(
                        "Building it creates 400 jobs \u263a\ufe0f. supports The bridge should be built.",
                        "Most of them would go elsewhere, says the council. contradicts Building it creates 400 jobs \u263a\ufe0f.",
                        "Most of them would go elsewhere, says the council. contradicts The bridge should be built.",
                        "It can borrow. contradicts The town has 5 million.",
                        "Second item supports The bridge should be built.");
    }

    @Test
    void readsPremisesInferencesAndUndercuts() throws IOException {
        MapContents map = debate().contents();
        Map<Claim.Id, String> words = words(map);
        List<Argument> steps = map.reviewed().arguments().stream()
                .filter(argument -> argument.premises().size() > 1)
                .toList();

        assertThat(steps).hasSize(2);
        Argument first =
                steps.stream().filter(step -> step.scheme() != null).findFirst().orElseThrow();
        Argument second =
                steps.stream().filter(step -> step.scheme() == null).findFirst().orElseThrow();
        assertThat(first.scheme()).isEqualTo("Modus ponens, arithmetic");
        assertThat(first.premises()).extracting(words::get).hasSize(3).startsWith("It costs 30 million.");
        assertThat(words.get(first.conclusion())).isEqualTo("The town cannot pay.");
        assertThat(first.undercutters()).extracting(words::get).containsExactly("The number counts each year anew.");
        assertThat(second.premises())
                .extracting(words::get)
                .containsExactly("The town cannot pay.", "What cannot be paid should not be built.");
        assertThat(second.undercutters()).extracting(words::get).containsExactly("It can borrow.");
    }

    @Test
    void undercutsWhatAnArgumentThatIsOnlyDescribedSupports() throws IOException {
        MapContents map = debate().contents();
        Map<Claim.Id, String> words = words(map);

        assertThat(map.reviewed().arguments())
                .filteredOn(argument -> argument.premises().size() == 1)
                .singleElement()
                .satisfies(argument -> {
                    assertThat(words.get(argument.conclusion())).isEqualTo("The bridge should be built.");
                    assertThat(argument.undercutters())
                            .extracting(words::get)
                            .containsExactly("The number counts each year anew.");
                });
    }

    @Test
    void keepsTitlesTagsDataAndSections() throws IOException {
        MapContents map = debate().contents();
        Claim build = map.claims().getFirst();

        assertThat(map.carried())
                .filteredOn(carried -> carried.about() != null
                        && carried.about().id().equals(build.id().value()))
                .singleElement()
                .extracting(Carried::data)
                .satisfies(data -> assertThat(data)
                        .containsEntry("title", "Build")
                        .containsEntry("tags", List.of("main", "cross river"))
                        .containsEntry("data", Map.of("source", "minutes", "start", 10))
                        .containsEntry("section", 0));
    }

    @Test
    void everyClaimStandsVerbatimInTheFile() throws IOException {
        MapContents map = debate().contents();

        assertThat(map.claims())
                .allSatisfy(claim -> assertThat(map.occurrences().get(claim.id()))
                        .isNotEmpty()
                        .allMatch(place -> place.quote()
                                .isVerbatimIn(requireNonNull(map.snapshots().get(place.document()))
                                        .text())));
        assertThat(requireNonNull(map.occurrences().get(map.claims().getFirst().id()))
                        .getFirst()
                        .quote()
                        .exact())
                .isEqualTo("The bridge **should** be built.");
    }

    @Test
    void strictModeSaysEntailsAndContrary() throws IOException {
        ParsedMap read = parse(Files.readString(Path.of("src/test/resources/exchange/argdown/strict.argdown")));

        assertThat(read.contents().relations()).filteredOn(Relation::mutual).hasSize(2);
        assertThat(read.losses()).anyMatch(loss -> loss.what().equals("that one statement entails another"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+|B supports A",
                "<+|B supports A",
                "+>|A supports B",
                "-|B contradicts A",
                "<-|B contradicts A",
                "->|A contradicts B"
            })
    void readsEverySymbol(String symbol, String said) {
        assertThat(said(parse("[A]: A\n  " + symbol + " [B]: B").contents())).containsExactly(said);
    }

    @Test
    void indentationBetweenTwoOthersBelongsToTheOuterOne() {
        assertThat(said(parse("A\n  - C\n      <+ D\n        <- E\n    -> G").contents()))
                .containsExactlyInAnyOrder("C contradicts A", "D supports C", "E contradicts D", "A contradicts G");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "- A|1|1|This relation stands under nothing",
                "A\\n- B|2|1|not indented under what it relates to",
                "A\\n\\n  + B|3|1|This relation stands under nothing",
                "[A]: x\\n\\n(1) B\\n(2) C|4|6|has no conclusion",
                "(1) B\\n----\\n\\n(2) C|2|3|must stand in the line below",
                "(1) B\\n\\n----\\n(2) C|1|6|has no conclusion",
                "(1) B\\n--\\nrule {uses: [1]}|2|1|This inference is not closed",
                "<A>\\n\\n(1) B\\n----\\n(2) C\\n\\n<A>\\n\\n(1) D\\n----\\n(2) E|9|1|has its premises and conclusion already",
                "[A]:\\n\\nB|1|1|is defined without words",
                "[A] more words|1|4|Words follow the reference",
                "Words [A] more|1|7|cannot stand within words",
                "A {b: [1}|1|9|These data are not YAML",
                "A {b: 1, b: 2}|1|10|These data are not YAML: found duplicate key",
                "===\\ntitle: A\\n|1|1|The front matter is not closed",
                "===\\ntitle: [A\\n===\\n\\nB|3|1|These data are not YAML",
                "A /* b|1|3|This comment is not closed",
                "A\\n* B|2|1|A list needs an empty line",
                "(1) <A>: B\\n----\\n(2) C|1|1|An argument cannot be a premise",
                "// nothing|1|1|There is no statement",
                "#tag|1|1|has no words but tags",
                "A\\n  >< <B>|2|1|Only statements can contradict",
                "(1) A\\n----\\n  + [B]\\n(2) C|3|1|Under an inference only _"
            })
    void tellsWhatIsWrongAndWhere(String text, int line, int column, String message) {
        MalformedFile refused = catchThrowableOfType(MalformedFile.class, () -> parse(text.replace("\\n", "\n")));

        assertThat(refused).as(text).isNotNull().hasMessageContaining(message);
        assertThat(List.of(refused.line(), refused.column())).isEqualTo(List.of(line, column));
    }

    @Test
    void countsColumnsInCodePoints() {
        assertThat(catchThrowableOfType(MalformedFile.class, () -> parse("\ud83d\ude00 [A] b"))
                        .column())
                .isEqualTo(3);
    }

    @Test
    void tellsOfFilesThatAreToBeIncludedAndOpensNone() {
        ParsedMap read = parse("A\n\n@include(../secret.argdown)\n\nB");

        assertThat(read.contents().claims()).extracting(Claim::text).containsExactly("A", "B");
        assertThat(read.losses())
                .anyMatch(loss ->
                        loss.what().equals("included files") && loss.items().equals(List.of("../secret.argdown")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/a", "a_b_c", "1 * 2 * 3", "set {a", "3.5 : 4", "5 > 4", "a*b", "what? (1)"})
    void wordsThatOnlyLookLikeMarkUpStayWords(String words) {
        assertThat(parse("It says " + words).contents().claims())
                .extracting(Claim::text)
                .containsExactly("It says " + words);
    }

    @Test
    void recognisesItsFiles() {
        assertThat(parser.recognises(file("x.argdown", "A"))).isTrue();
        assertThat(parser.recognises(file("x.txt", "[A]: b\n  + <C>\n"))).isTrue();
        assertThat(parser.recognises(file("x.txt", "Just words."))).isFalse();
        assertThat(parser.recognises(file("x.html", "<html>\n<body>"))).isFalse();
        assertThat(parser.recognises(file("x.json", "{\"a\": 1}"))).isFalse();
    }

    private ParsedMap debate() throws IOException {
        return parse(Files.readString(Path.of("src/test/resources/exchange/argdown/debate.argdown")));
    }

    private static List<String> said(MapContents map) {
        Map<Claim.Id, String> words = words(map);
        return map.relations().stream()
                .map(relation ->
                        words.get(relation.from()) + " " + relation.type().label() + " " + words.get(relation.to()))
                .toList();
    }

    private static Map<Claim.Id, String> words(MapContents map) {
        return map.claims().stream().collect(Collectors.toMap(Claim::id, Claim::text));
    }

    private ParsedMap parse(String text) {
        return parser.parse(file("map.argdown", text));
    }

    private static MapFile file(String name, String text) {
        return new MapFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
