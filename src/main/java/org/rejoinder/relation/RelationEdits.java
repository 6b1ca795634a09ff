package org.rejoinder.relation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Writes what people change about relations. It overwrites what is stored, so whoever calls it holds the locks and has
 * checked versions; what machines propose goes through {@link Relations#save}.
 */
@Component
public class RelationEdits {

    // A relationship's type cannot be a parameter on every server we support, hence one branch for each.
    private static final String ADD = """
            UNWIND $relations AS row
            MATCH (from:Claim {id: row.from})
            MATCH (to:Claim {id: row.to})
            FOREACH (supports IN CASE row.type WHEN 'SUPPORTS' THEN [1] ELSE [] END |
              CREATE (from)-[relation:SUPPORTS]->(to)
              SET relation = row.properties)
            FOREACH (contradicts IN CASE row.type WHEN 'CONTRADICTS' THEN [1] ELSE [] END |
              CREATE (from)-[relation:CONTRADICTS]->(to)
              SET relation = row.properties)
            FOREACH (equivalent IN CASE row.type WHEN 'EQUIVALENT' THEN [1] ELSE [] END |
              CREATE (from)-[relation:EQUIVALENT]->(to)
              SET relation = row.properties)
            """;

    private static final String CHANGE = """
            UNWIND $relations AS row
            MATCH (:Claim {id: row.from})-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT {id: row.properties.id}]->(:Claim)
            SET relation += row.properties
            """;

    private static final String REMOVE = """
            UNWIND $relations AS row
            MATCH (:Claim {id: row.from})-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT {id: row.properties.id}]->(:Claim)
            WITH relation, relation.id AS id, relation.run AS run
            DELETE relation
            RETURN id, run
            """;

    /**
     * Stores new relations, or old ones anew that go another way or are of another type.
     *
     * @param runs the run that found a relation, by its id, where it is known
     */
    public void add(TransactionContext transaction, Collection<Relation> relations, Map<String, String> runs) {
        transaction.run(ADD, Map.of("relations", rows(relations, runs))).consume();
    }

    /** Changes stored relations that keep their ends and type. */
    public void change(TransactionContext transaction, Collection<Relation> relations) {
        transaction.run(CHANGE, Map.of("relations", rows(relations, Map.of()))).consume();
    }

    /** Removes relations as they are stored; answers which run had found each, by id, where that is known. */
    @CanIgnoreReturnValue
    public Map<String, String> remove(TransactionContext transaction, Collection<Relation> relations) {
        return transaction.run(REMOVE, Map.of("relations", rows(relations, Map.of()))).stream()
                .filter(row -> !row.get("run").isNull())
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(), row -> row.get("run").asString()));
    }

    private static List<Map<String, Object>> rows(Collection<Relation> relations, Map<String, String> runs) {
        return relations.stream()
                .<Map<String, Object>>map(relation -> {
                    Map<String, Object> properties = new HashMap<>(Relations.properties(relation));
                    String run = runs.get(relation.id().value());
                    if (run != null) {
                        properties.put("run", run);
                    }
                    return Map.of(
                            "from", relation.from().value(),
                            "to", relation.to().value(),
                            "type", relation.type().name(),
                            "properties", properties);
                })
                .toList();
    }
}
