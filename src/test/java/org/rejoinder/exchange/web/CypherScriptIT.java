package org.rejoinder.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.rejoinder.RejoinderTest;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.SampleMaps;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs the script in a database, and reads what is there then as the service itself does. */
@RejoinderTest
class CypherScriptIT {

    private final CypherWriter writer = new CypherWriter();

    @Autowired
    private Driver driver;

    @Autowired
    private MapReader reader;

    @ParameterizedTest
    @ValueSource(strings = {"", "CYPHER 5 ", "CYPHER 25 "})
    void buildsTheSameMapInEveryVersionOfCypher(String version) throws IOException {
        // The hardest words in every version, everything a map can have in one.
        for (MapContents map : version.isEmpty() ? maps() : List.of(SampleMaps.hostile())) {
            run(version, map);
            MapContents read = reader.read(map.map().id()).orElseThrow();

            assertThat(read.map().title()).isEqualTo(map.map().title());
            assertThat(read.documents()).isEqualTo(map.documents());
            assertThat(read.snapshots()).isEqualTo(map.snapshots());
            assertThat(read.claims()).extracting(Claim::id).containsExactlyInAnyOrderElementsOf(ids(map));
            assertThat(read.claims()).containsAll(map.claims());
            assertThat(places(read)).containsExactlyInAnyOrderElementsOf(places(map));
            assertThat(read.relations()).containsExactlyInAnyOrderElementsOf(map.relations());
            assertThat(read.reviewed().arguments()).isEqualTo(map.reviewed().arguments());
            assertThat(read.reviewed().decisions()).isEqualTo(map.reviewed().decisions());
            assertThat(read.reviewed().merged()).isEqualTo(map.reviewed().merged());
            assertThat(read.reviewed().scenarios()).isEqualTo(map.reviewed().scenarios());
            assertThat(read.reviewed().dismissals()).isEqualTo(map.reviewed().dismissals());
            clear();
        }
    }

    @Test
    void runAgainChangesNothing() throws IOException {
        run("", SampleMaps.bridge());
        List<Long> once = counts();
        run("", SampleMaps.bridge());

        assertThat(counts()).isEqualTo(once);
        assertThat(once.getFirst()).isGreaterThan(20);
    }

    private static List<MapContents> maps() {
        return List.of(SampleMaps.bridge(), RandomMaps.of(3), RandomMaps.of(4));
    }

    private static List<Claim.Id> ids(MapContents map) {
        return map.claims().stream().map(Claim::id).toList();
    }

    private static List<Occurrence> places(MapContents map) {
        List<Occurrence> places = new ArrayList<>();
        map.occurrences().values().forEach(places::addAll);
        return places;
    }

    private void run(String version, MapContents map) throws IOException {
        String script = new String(Golden.bytes(writer, map), StandardCharsets.UTF_8);
        try (Session session = driver.session()) {
            for (String statement : script.split(";\n")) {
                String query = statement.replaceAll("(?m)^//.*\n", "");
                session.run(version + query).consume();
            }
        }
    }

    private List<Long> counts() {
        try (Session session = driver.session()) {
            return List.of(
                    session.run("MATCH (n) RETURN count(n)").single().get(0).asLong(),
                    session.run("MATCH ()-[r]->() RETURN count(r)")
                            .single()
                            .get(0)
                            .asLong());
        }
    }

    private void clear() {
        try (Session session = driver.session()) {
            session.run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n")
                    .consume();
        }
    }
}
