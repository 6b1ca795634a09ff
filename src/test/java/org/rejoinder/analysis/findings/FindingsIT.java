package org.rejoinder.analysis.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.Dismissals;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.Command;
import org.rejoinder.review.Decisions;
import org.springframework.beans.factory.annotation.Autowired;

/** Findings on the real store: rules in Cypher, those of users, and what people set aside. */
@RejoinderTest
class FindingsIT {

    private static final String HEADER = """
            // name: %s
            // severity: weakness
            // title: Claims about money
            // why: Somebody pays.
            // settle: Ask who.
            """;

    private static final String MONEY = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(c:Claim)
            WHERE c.text CONTAINS 'dear'
            RETURN DISTINCT [c.id] AS claims, 'Who pays for ' + c.text AS note
            """;

    @TempDir
    Path folder;

    @Autowired
    private Graph graph;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Autowired
    private Claims claims;

    @Autowired
    private Relations relations;

    @Autowired
    private MapReader reader;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Findings findings;

    @Autowired
    private Dismissals dismissals;

    @Autowired
    private NumbersDisagree numbers;

    private ArgumentMap map = new ArgumentMap(new ArgumentMap.Id("m-none"), "None", null, 1);
    private PlacedClaim build = claim("Build it.", ClaimType.POLICY, 0.1);
    private PlacedClaim dear = claim("It is dear.", ClaimType.FACT, 0.9);
    private PlacedClaim madness = claim("It is madness.", ClaimType.VALUE, 0.2);

    private static PlacedClaim claim(String words, ClaimType type, double checkWorthiness) {
        Snapshot text = Samples.snapshot(Samples.read("Statement", "Build it. It is dear. It is madness."));
        return Samples.claim(text, words, type, checkWorthiness, Holder.AUTHOR);
    }

    @BeforeEach
    void storeAStatement() {
        map = maps.findOrCreate("The bridge", null);
        build = claim("Build it.", ClaimType.POLICY, 0.1);
        dear = claim("It is dear.", ClaimType.FACT, 0.9);
        madness = claim("It is madness.", ClaimType.VALUE, 0.2);
        ReadDocument statement = Samples.read("Statement", "Build it. It is dear. It is madness.");
        graph.update(transaction -> {
            documents.save(transaction, statement.document());
            documents.save(transaction, Samples.snapshot(statement));
            maps.include(transaction, map.id(), statement.document().id());
            claims.save(transaction, List.of(build, dear, madness), "test");
            relations.save(
                    transaction,
                    List.of(
                            Samples.relation(dear, build, RelationType.CONTRADICTS, 0.8),
                            Samples.relation(madness, build, RelationType.CONTRADICTS, 0.8)),
                    "test");
        });
    }

    private MapFindings examined() {
        return examined(new RuleQueries(graph, Duration.ofSeconds(5)));
    }

    private MapFindings examined(RuleQueries queries) {
        RuleBook book = new RuleBook(numbers, folder.toString());
        return new Examination(reader, book, queries).of(map.id(), book.own());
    }

    private List<String> found(MapFindings from, String rule) {
        return from.findings().stream()
                .filter(finding -> finding.rule().name().equals(rule))
                .map(finding -> finding.claims().getFirst().text())
                .toList();
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The one fault that a rule with this statement has. */
    private RuleFault faultOf(String statement) {
        write("hostile.cypher", HEADER.formatted("hostile") + statement);
        MapFindings examined = examined();
        assertThat(examined.faults()).hasSize(1);
        assertThat(examined.rules())
                .extracting(Rule::name)
                .doesNotContain("hostile")
                .contains("circular-support");
        return examined.faults().getFirst();
    }

    // ---- Rules that come with it

    @Test
    void whatIsWorthCheckingIsFoundUntilSomebodyReviewsItOrAnotherDocumentSpeaksToIt() {
        assertThat(found(examined(), "check-worthy-unchecked")).containsExactly("It is dear.");

        ReadDocument reply = Samples.read("Reply", "It is cheap.");
        PlacedClaim cheap = Samples.claim(Samples.snapshot(reply), "It is cheap.");
        graph.update(transaction -> {
            documents.save(transaction, reply.document());
            documents.save(transaction, Samples.snapshot(reply));
            maps.include(transaction, map.id(), reply.document().id());
            claims.save(transaction, List.of(cheap), "test");
            relations.save(transaction, List.of(Samples.relation(cheap, dear, RelationType.CONTRADICTS, 0.8)), "test");
        });
        assertThat(found(examined(), "check-worthy-unchecked")).isEmpty();
    }

    @Test
    void loadedWordsThatSpeakForNothingElseAreFound() {
        assertThat(found(examined(), "loaded-reason")).isEmpty();
        graph.update(transaction -> transaction
                .run("MATCH (o:Occurrence) WHERE o.quote CONTAINS 'madness' SET o.loaded = true")
                .consume());
        assertThat(found(examined(), "loaded-reason")).containsExactly("It is madness.");
        graph.update(transaction -> relations.save(
                transaction, List.of(Samples.relation(dear, madness, RelationType.SUPPORTS, 0.8)), "test"));
        assertThat(found(examined(), "loaded-reason")).isEmpty();
    }

    @Test
    void findingsComeInTheSameOrderWithTheSameIdsAndRejectedClaimsCountNowhere() {
        MapFindings once = examined();
        assertThat(once.findings()).isNotEmpty();
        assertThat(examined()).isEqualTo(once);
        assertThat(once.findings())
                .extracting(finding -> finding.rule().severity())
                .isSorted();

        assertThat(findings.of(map.id())).isEqualTo(once);
        decisions.decide(new Command.JudgeClaim(dear.claim().id(), 1, ReviewStatus.REJECTED), "Ana", null);
        assertThat(findings.of(map.id()).findings())
                .allSatisfy(finding ->
                        assertThat(finding.claims()).extracting(Claim::text).doesNotContain("It is dear."));
    }

    // ---- Rules of users

    @Test
    void aUsersRuleFindsClaimsAndSpeaksInItsOwnWords() {
        write("money.cypher", HEADER.formatted("money") + MONEY);

        MapFindings examined = examined();

        assertThat(examined.faults()).isEmpty();
        Finding finding = examined.findings().stream()
                .filter(one -> one.rule().name().equals("money"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.claims()).extracting(Claim::text).containsExactly("It is dear.");
        assertThat(finding.says()).isEqualTo("Who pays for It is dear.");
        assertThat(finding.rule().settle()).isEqualTo("Ask who.");
        assertThat(finding.places()).hasSize(1);
        assertThat(finding.id())
                .isEqualTo(Finding.Id.of("money", List.of(dear.claim().id())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE (n:Claim) RETURN ['x'] AS claims                                      | It writes
            MATCH (c:Claim) SET c.status = 'rejected' RETURN [c.id] AS claims            | It writes
            MATCH (c:Claim) DETACH DELETE c RETURN ['x'] AS claims                       | It writes
            CALL { CREATE (n:X) RETURN n } RETURN ['x'] AS claims                        | It writes
            LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line AS claims             | It reads files
            SHOW TRANSACTIONS YIELD transactionId RETURN [transactionId] AS claims       | It reads files
            CALL dbms.components() YIELD name RETURN [name] AS claims                    | It reads files
            MATCH (c:Claim) RETURN c.id AS claim                                         | It does not return
            MATCH (c:Claim) RETURN [c.id] AS claims, c.text AS words                     | It returns "words"
            MATCH (c:Claim) RETURN c.id AS claims                                        | It returned as "claims" no list
            MATCH (c:Claim) RETURN [c] AS claims                                         | It returned in "claims" no id
            RETURN [] AS claims                                                          | It returned as "claims" no list
            RETURN ['c-aaaaaaaaaaaaaaaa'] AS claims                                      | which is no claim of the map
            MATCH (c:Claim) RETURN [c.id] AS claims, 7 AS note                           | It returned as "note" no text
            RETURN [toString(1/0)] AS claims                                             | / by zero
            """)
    void aRuleThatDoesAnythingButReturnClaimsIsToldAndTouchesNothing(String statement, String told) {
        RuleFault fault = faultOf(statement);

        assertThat(fault.file()).isEqualTo("hostile.cypher");
        assertThat(fault.problem()).contains(told);
        assertThat(reader.read(map.id()).orElseThrow().claims())
                .hasSize(3)
                .allSatisfy(claim -> assertThat(claim.status()).isEqualTo(ReviewStatus.PROPOSED));
    }

    @Test
    void aSyntaxErrorIsToldWithItsLineInTheFile() {
        RuleFault fault = faultOf("MATCH (c:Claim)\nRETRUN [c.id] AS claims");
        assertThat(fault.line()).isEqualTo(7);
        assertThat(fault.problem()).contains("RETRUN").doesNotContain("line 8");
    }

    @Test
    void anEndlessRuleIsEndedAndTheOthersAreUsed() {
        write("a-endless.cypher", HEADER.formatted("endless") + """
                UNWIND range(1, 1000000000) AS one UNWIND range(1, 1000000000) AS other
                WITH one WHERE one + other < 0
                RETURN [toString(one)] AS claims
                """.replace("WITH one WHERE", "WITH one, other WHERE"));
        write("b-money.cypher", HEADER.formatted("money") + MONEY);

        long begun = System.nanoTime();
        MapFindings examined = examined(new RuleQueries(graph, Duration.ofSeconds(1)));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(examined.faults())
                .containsExactly(new RuleFault("a-endless.cypher", 0, "It took longer than 1 seconds."));
        assertThat(found(examined, "money")).containsExactly("It is dear.");
    }

    @Test
    void aRuleThatAnswersTooMuchIsUsedAsFarAsItGoes() {
        write("many.cypher", HEADER.formatted("many") + """
                MATCH (c:Claim) UNWIND range(1, 100000) AS n RETURN [c.id] AS claims
                """);
        MapFindings examined = examined();
        assertThat(found(examined, "many")).isNotEmpty();
        assertThat(examined.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("more than 1000 rows"));
    }

    @Test
    void filesThatAreNoRulesAreToldWithTheirLines() throws IOException {
        write("a.cypher", HEADER.formatted("Not A Name") + MONEY);
        write("b.cypher", HEADER.formatted("b").replace("weakness", "awful") + MONEY);
        write("c.cypher", "// name: c\n" + MONEY);
        write("d.cypher", HEADER.formatted("circular-support") + MONEY);
        write("e.cypher", HEADER.formatted("e"));
        Files.write(folder.resolve("f.cypher"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.createDirectory(folder.resolve("g.cypher"));
        write("notes.txt", "no rule");

        MapFindings examined = examined();

        assertThat(examined.faults())
                .extracting(RuleFault::file, RuleFault::line)
                .containsExactly(
                        tuple("a.cypher", 1),
                        tuple("b.cypher", 2),
                        tuple("c.cypher", 2),
                        tuple("d.cypher", 0),
                        tuple("e.cypher", 5),
                        tuple("f.cypher", 0),
                        tuple("g.cypher", 0));
    }

    @Test
    void theExampleInTheDocumentationIsARule() throws IOException {
        String page = Files.readString(Path.of("docs/findings.md"), StandardCharsets.UTF_8);
        String example = page.substring(page.indexOf("```cypher\n") + "```cypher\n".length());
        write("example.cypher", example.substring(0, example.indexOf("```")));
        MapFindings examined = examined();
        assertThat(examined.faults()).isEmpty();
        assertThat(examined.rules()).extracting(Rule::builtIn).contains(false);
    }

    // ---- What people set aside

    @Test
    void aDismissalIsKeptUntilItIsTakenBackAndGoesWithTheMap() {
        Finding finding = examined().findings().getFirst();
        dismissals.dismiss(map.id(), finding.id().value(), finding.rule().name(), " Ana ", "Later.");
        dismissals.dismiss(map.id(), finding.id().value(), finding.rule().name(), "Ben", " ");

        assertThat(dismissals.of(map.id()))
                .extracting(Dismissal::finding, Dismissal::by, Dismissal::note)
                .containsExactly(tuple(finding.id().value(), "Ben", null));
        assertThat(reader.read(map.id()).orElseThrow().reviewed().dismissals()).isEqualTo(dismissals.of(map.id()));
        assertThat(examined().findings()).contains(finding);

        assertThat(dismissals.takeBack(map.id(), finding.id().value()))
                .get()
                .extracting(Dismissal::by)
                .isEqualTo("Ben");
        assertThat(dismissals.takeBack(map.id(), finding.id().value())).isEmpty();

        dismissals.dismiss(map.id(), finding.id().value(), finding.rule().name(), "Ana", null);
        assertThat(maps.delete(map.id())).isTrue();
        assertThat(graph.<Long>read(transaction -> transaction
                        .run("MATCH (d:Dismissal) RETURN count(d) AS left", Map.of())
                        .single()
                        .get("left")
                        .asLong()))
                .isZero();
    }
}
