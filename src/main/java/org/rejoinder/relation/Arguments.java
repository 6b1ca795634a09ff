package org.rejoinder.relation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of arguments: nodes between the claims they are made of. */
@Component
public class Arguments {

    private static final String FIND = """
            UNWIND $ids AS id
            MATCH (argument:Argument {id: id})-[step:SUPPORTS|CONTRADICTS]->(conclusion:Claim)
            RETURN argument {.*, type: type(step), conclusion: conclusion.id,
              premises: COLLECT { MATCH (premise:Claim)-[of:PREMISE_OF]->(argument) RETURN premise.id ORDER BY of.position },
              undercutters: COLLECT { MATCH (against:Claim)-[of:CONTRADICTS]->(argument) RETURN against.id ORDER BY of.position }
            } AS argument
            """;

    private static final String OF_ANY = """
            UNWIND $claims AS id
            MATCH (:Claim {id: id})-[:PREMISE_OF|SUPPORTS|CONTRADICTS]-(argument:Argument)
            RETURN DISTINCT argument.id AS id
            ORDER BY id
            """;

    private static final String IN_MAP = """
            MATCH (map:Map {id: $map})
            MATCH (map)-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(conclusion:Claim)
            WITH DISTINCT map, conclusion
            MATCH (conclusion)<-[:SUPPORTS|CONTRADICTS]-(argument:Argument)
            WHERE NOT EXISTS {
              MATCH (argument)<-[:PREMISE_OF]-(premise:Claim)
              WHERE NOT EXISTS {
                (premise)<-[:ASSERTS]-(:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map)
              }
            }
            RETURN argument.id AS id
            ORDER BY id
            """;

    private static final String PUT = """
            UNWIND $arguments AS row
            MATCH (conclusion:Claim {id: row.conclusion})
            MERGE (argument:Argument {id: row.properties.id})
            SET argument = row.properties
            WITH row, argument, conclusion
            CALL (argument) {
              MATCH (argument)-[old:PREMISE_OF|SUPPORTS|CONTRADICTS]-(:Claim)
              DELETE old
            }
            FOREACH (supports IN CASE row.type WHEN 'SUPPORTS' THEN [1] ELSE [] END |
              CREATE (argument)-[:SUPPORTS]->(conclusion))
            FOREACH (contradicts IN CASE row.type WHEN 'CONTRADICTS' THEN [1] ELSE [] END |
              CREATE (argument)-[:CONTRADICTS]->(conclusion))
            WITH row, argument
            CALL (row, argument) {
              UNWIND range(0, size(row.premises) - 1) AS position
              MATCH (premise:Claim {id: row.premises[position]})
              CREATE (premise)-[:PREMISE_OF {position: position}]->(argument)
            }
            CALL (row, argument) {
              UNWIND range(0, size(row.undercutters) - 1) AS position
              MATCH (against:Claim {id: row.undercutters[position]})
              CREATE (against)-[:CONTRADICTS {position: position}]->(argument)
            }
            """;

    private static final String REMOVE = """
            UNWIND $ids AS id
            MATCH (argument:Argument {id: id})
            DETACH DELETE argument
            """;

    private final Graph graph;

    Arguments(Graph graph) {
        this.graph = graph;
    }

    public Optional<Argument> find(Argument.Id id) {
        return graph.read(transaction -> find(transaction, List.of(id))).stream()
                .findFirst();
    }

    /** The arguments with these ids as {@code transaction} sees them, in their order; unknown ids are left out. */
    public List<Argument> find(TransactionContext transaction, Collection<Argument.Id> ids) {
        List<String> wanted = ids.stream().map(Argument.Id::value).distinct().toList();
        return transaction.run(FIND, Map.of("ids", wanted)).list(Arguments::toArgument);
    }

    /** The arguments whose premises and conclusion all occur in a map's documents, by id. */
    public List<Argument> in(ArgumentMap.Id map) {
        return graph.read(transaction -> find(
                transaction,
                ids(transaction.run(IN_MAP, Map.of("map", map.value())).list())));
    }

    /** The arguments that have one of these claims as a premise, conclusion or undercutter, by id. */
    public List<Argument> ofAny(Collection<Claim.Id> claims) {
        return graph.read(transaction -> ofAny(transaction, claims));
    }

    /** {@link #ofAny(Collection)} as {@code transaction} sees it. */
    public List<Argument> ofAny(TransactionContext transaction, Collection<Claim.Id> claims) {
        List<String> wanted = claims.stream().map(Claim.Id::value).distinct().toList();
        return find(
                transaction,
                ids(transaction.run(OF_ANY, Map.of("claims", wanted)).list()));
    }

    /** Stores arguments as given, new ones and changed ones; all their claims must be stored. */
    public void put(TransactionContext transaction, Collection<Argument> arguments) {
        List<Map<String, Object>> rows = arguments.stream().map(Arguments::row).toList();
        transaction.run(PUT, Map.of("arguments", rows)).consume();
    }

    /** Removes arguments; their claims stay. Unknown ids are passed over. */
    public void remove(TransactionContext transaction, Collection<Argument.Id> arguments) {
        List<String> ids = arguments.stream().map(Argument.Id::value).toList();
        transaction.run(REMOVE, Map.of("ids", ids)).consume();
    }

    private static List<Argument.Id> ids(List<Record> rows) {
        return rows.stream()
                .map(row -> new Argument.Id(row.get("id").asString()))
                .toList();
    }

    private static Map<String, Object> row(Argument argument) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", argument.id().value());
        properties.put("unstated", argument.unstated());
        properties.put("scheme", argument.scheme());
        properties.put("status", argument.status().label());
        properties.put("version", argument.version());
        return Map.of(
                "properties", properties,
                "type", argument.type().name(),
                "conclusion", argument.conclusion().value(),
                "premises", argument.premises().stream().map(Claim.Id::value).toList(),
                "undercutters",
                        argument.undercutters().stream().map(Claim.Id::value).toList());
    }

    private static Argument toArgument(Record row) {
        Value argument = row.get("argument");
        return new Argument(
                new Argument.Id(argument.get("id").asString()),
                argument.get("premises").asList(Arguments::toClaim),
                argument.get("unstated").asList(Value::asString),
                RelationType.valueOf(argument.get("type").asString()),
                toClaim(argument.get("conclusion")),
                argument.get("scheme").asString(null),
                argument.get("undercutters").asList(Arguments::toClaim),
                ReviewStatus.valueOf(argument.get("status").asString().toUpperCase(Locale.ROOT)),
                argument.get("version").asInt());
    }

    private static Claim.Id toClaim(Value id) {
        return new Claim.Id(id.asString());
    }
}
