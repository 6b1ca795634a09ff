package org.rejoinder.analysis.findings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;
import org.neo4j.driver.types.TypeSystem;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Runs rules that are written in Cypher. What somebody else wrote is not trusted: the server is first asked what the
 * statement would do, and only one that reads, and reads nothing but the graph, is run; in a read transaction, for a limited
 * time, and no more than a limited number of rows is taken.
 */
@Component
class RuleQueries {

    static final int MOST_ROWS = 1_000;
    static final int MOST_CLAIMS = 50;
    private static final int LONGEST_NOTE = 500;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** For what comes with Rejoinder and is known to end. */
    private static final Duration LIMIT_OF_OURS = Duration.ofMinutes(1);

    private static final String CLAIMS = "claims";
    private static final String NOTE = "note";

    /** On a line of its own, so that places in the server's complaints are found again in the file. */
    private static final String EXPLAIN = "EXPLAIN\n";

    private static final Pattern SEARCHES = Pattern.compile("db\\.index\\.(fulltext|vector)\\.query");

    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+)");

    private final Graph graph;
    private final Duration limit;

    @Autowired
    RuleQueries(Graph graph) {
        this(graph, LIMIT);
    }

    RuleQueries(Graph graph, Duration limit) {
        this.graph = graph;
        this.limit = limit;
    }

    /** One row of what a rule returned. */
    record Row(List<Claim.Id> claims, @Nullable String note) {}

    /**
     * What a rule returned.
     *
     * @param complete whether these are all rows
     */
    record Answer(List<Row> rows, boolean complete) {}

    /**
     * Refuses a rule that would do anything but return claims.
     *
     * @throws FaultyRule telling why and, where the server knows, where
     */
    void check(RuleFile file, ArgumentMap.Id map) throws FaultyRule {
        Checked checked = run(file, transaction -> {
            Result result = transaction.run(EXPLAIN + file.text(), Map.of("map", map.value()));
            List<String> columns = result.keys();
            return new Checked(columns, result.consume());
        });
        boolean stays = checked.summary
                .queryPlan()
                .map(plan -> steps(plan).noneMatch(RuleQueries::leavesTheGraph))
                .orElse(false);
        if (!stays) {
            throw new FaultyRule(
                    0,
                    "It reads files, acts on the server or calls a procedure of its administration; a rule may not.");
        }
        if (checked.summary.queryType() != QueryType.READ_ONLY) {
            throw new FaultyRule(0, "It writes. A rule may only read.");
        }
        checkColumns(checked.columns);
    }

    private record Checked(List<String> columns, ResultSummary summary) {}

    private static void checkColumns(List<String> columns) throws FaultyRule {
        if (!columns.contains(CLAIMS)) {
            throw new FaultyRule(
                    0, "It does not return \"claims\", a list of ids of claims: end it with RETURN … AS claims.");
        }
        for (String column : columns) {
            if (!column.equals(CLAIMS) && !column.equals(NOTE)) {
                throw new FaultyRule(0, "It returns \"%s\"; only \"claims\" and \"note\" are read.".formatted(column));
            }
        }
    }

    private static Stream<Plan> steps(Plan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(child -> steps((Plan) child)));
    }

    /** Statements whose plan does so count as reading all the same. */
    private static boolean leavesTheGraph(Plan step) {
        String operator = step.operatorType();
        Value details = step.arguments().get("Details");
        return operator.startsWith("LoadCSV")
                || operator.startsWith("Terminate")
                || operator.startsWith("Show")
                || (operator.startsWith("ProcedureCall")
                        && !(details != null
                                && SEARCHES.matcher(details.asString("")).lookingAt()));
    }

    /**
     * Runs a rule that has been checked.
     *
     * @throws FaultyRule if it fails, takes too long or returns anything but ids of claims
     */
    Answer run(RuleFile file, ArgumentMap.Id map) throws FaultyRule {
        List<Record> records = new ArrayList<>();
        boolean complete = run(file, transaction -> {
            records.clear();
            Result result = transaction.run(file.text(), Map.of("map", map.value()));
            while (records.size() < MOST_ROWS && result.hasNext()) {
                records.add(result.next());
            }
            return !result.hasNext();
        });
        List<Row> rows = new ArrayList<>(records.size());
        for (Record row : records) {
            rows.add(row(row));
        }
        return new Answer(rows, complete);
    }

    private <T> T run(RuleFile file, Function<SimpleQueryRunner, T> work) throws FaultyRule {
        try {
            return graph.readWithin(file.rule().builtIn() ? LIMIT_OF_OURS : limit, work);
        } catch (Neo4jException refused) {
            throw fault(refused);
        }
    }

    private FaultyRule fault(Neo4jException refused) {
        String message = String.valueOf(refused.getMessage());
        if (refused.code().contains("TransactionTimedOut")) {
            return new FaultyRule(0, "It took longer than %d seconds.".formatted(limit.toSeconds()));
        }
        Matcher place = PLACE.matcher(message);
        String words = message.lines().findFirst().orElse(message);
        return place.find()
                ? new FaultyRule(
                        Math.max(1, Integer.parseInt(place.group(1)) - 1),
                        words.replaceFirst("\\s*\\(line \\d+, column \\d+.*$", ""))
                : new FaultyRule(0, words);
    }

    private static Row row(Record row) throws FaultyRule {
        Value claims = row.get(CLAIMS);
        TypeSystem types = TypeSystem.getDefault();
        if (!claims.hasType(types.LIST()) || claims.isEmpty()) {
            throw new FaultyRule(0, "It returned as \"claims\" no list of ids but " + shortened(claims) + ".");
        }
        if (claims.size() > MOST_CLAIMS) {
            throw new FaultyRule(
                    0, "It returned %d claims in one row; %d are the most.".formatted(claims.size(), MOST_CLAIMS));
        }
        List<Claim.Id> ids = new ArrayList<>();
        for (Value claim : claims.values()) {
            if (!claim.hasType(types.STRING())) {
                throw new FaultyRule(
                        0, "It returned in \"claims\" no id but %s; take .id of a claim.".formatted(shortened(claim)));
            }
            ids.add(new Claim.Id(claim.asString()));
        }
        return new Row(ids, note(row));
    }

    private static @Nullable String note(Record row) throws FaultyRule {
        Value note = row.containsKey(NOTE) ? row.get(NOTE) : null;
        if (note == null || note.isNull()) {
            return null;
        }
        if (!note.hasType(TypeSystem.getDefault().STRING())) {
            throw new FaultyRule(0, "It returned as \"note\" no text but " + shortened(note) + ".");
        }
        String words = note.asString().strip();
        return words.isEmpty() ? null : words.length() > LONGEST_NOTE ? words.substring(0, LONGEST_NOTE) + "…" : words;
    }

    private static String shortened(Value value) {
        String words = value.toString();
        return words.length() > 60 ? words.substring(0, 60) + "…" : words;
    }
}
