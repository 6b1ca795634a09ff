package org.rejoinder.analysis;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of which findings of a map people have set aside. */
@Component
public class Dismissals {

    private static final String OF_MAP = """
            MATCH (:Map {id: $map})-[:DISMISSES]->(dismissal:Dismissal)
            RETURN dismissal {.finding, .rule, .by, .at, .note} AS dismissal
            ORDER BY dismissal.at, dismissal.finding
            """;

    private static final String DISMISS = """
            MATCH (map:Map {id: $map})
            MERGE (dismissal:Dismissal {id: $id})
            SET dismissal.finding = $finding, dismissal.rule = $rule, dismissal.by = $by, dismissal.at = $at,
              dismissal.note = $note
            MERGE (map)-[:DISMISSES]->(dismissal)
            RETURN dismissal {.finding, .rule, .by, .at, .note} AS dismissal
            """;

    private static final String PUT = """
            MATCH (map:Map {id: $map})
            UNWIND $dismissals AS row
            MERGE (dismissal:Dismissal {id: row.id})
            ON CREATE SET dismissal = row
            MERGE (map)-[:DISMISSES]->(dismissal)
            """;

    private static final String TAKE_BACK = """
            MATCH (:Map {id: $map})-[:DISMISSES]->(dismissal:Dismissal {id: $id})
            WITH dismissal, dismissal {.finding, .rule, .by, .at, .note} AS gone
            DETACH DELETE dismissal
            RETURN gone AS dismissal
            """;

    private final Graph graph;
    private final Clock clock;

    Dismissals(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** The dismissals of a map, oldest first; also of findings that no rule makes at present. */
    public List<Dismissal> of(ArgumentMap.Id map) {
        return graph.read(transaction ->
                transaction.run(OF_MAP, Map.of("map", map.value())).list(Dismissals::dismissal));
    }

    /**
     * Dismisses a finding; one that is dismissed already, anew.
     *
     * @param rule name of the rule that found it
     * @throws IllegalArgumentException if the name is blank, or it or the note is too long
     * @throws NoSuchElementException if there is no such map
     */
    @CanIgnoreReturnValue
    public Dismissal dismiss(ArgumentMap.Id map, String finding, String rule, String by, @Nullable String note) {
        String name = by.strip();
        String words = note == null || note.isBlank() ? null : note.strip();
        if (name.isEmpty() || name.length() > Dismissal.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Whoever dismisses needs a name of at most %d characters".formatted(Dismissal.LONGEST_NAME));
        }
        if (words != null && words.length() > Dismissal.LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most %d characters".formatted(Dismissal.LONGEST_NOTE));
        }
        Value parameters = Values.parameters(
                "map", map.value(),
                "id", id(map, finding),
                "finding", finding,
                "rule", rule,
                "by", name,
                "at", clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC),
                "note", words);
        return graph.write(transaction -> transaction.run(DISMISS, parameters).stream()
                .map(Dismissals::dismissal)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no map " + map)));
    }

    /**
     * Stores dismissals that were made elsewhere; of a finding that is dismissed here the dismissal stays as it is.
     *
     * @return the ids of their nodes, in their order
     */
    public List<String> put(TransactionContext transaction, ArgumentMap.Id map, List<Dismissal> made) {
        List<Value> rows = made.stream()
                .map(dismissal -> Values.parameters(
                        "id", id(map, dismissal.finding()),
                        "finding", dismissal.finding(),
                        "rule", dismissal.rule(),
                        "by", dismissal.by(),
                        "at", dismissal.at().atZone(ZoneOffset.UTC),
                        "note", dismissal.note()))
                .toList();
        transaction
                .run(PUT, Values.parameters("map", map.value(), "dismissals", rows))
                .consume();
        return made.stream().map(dismissal -> id(map, dismissal.finding())).toList();
    }

    /** Takes a dismissal back and answers what it was; empty if the finding is not dismissed. */
    public Optional<Dismissal> takeBack(ArgumentMap.Id map, String finding) {
        return graph.write(transaction ->
                transaction.run(TAKE_BACK, Map.of("map", map.value(), "id", id(map, finding))).stream()
                        .map(Dismissals::dismissal)
                        .findFirst());
    }

    private static String id(ArgumentMap.Id map, String finding) {
        return ContentId.of("x", map.value(), finding);
    }

    private static Dismissal dismissal(Record row) {
        Value dismissal = row.get("dismissal");
        return new Dismissal(
                dismissal.get("finding").asString(),
                dismissal.get("rule").asString(),
                dismissal.get("by").asString(),
                dismissal.get("at").asZonedDateTime().toInstant(),
                dismissal.get("note").asString(null));
    }
}
