package org.rejoinder.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Sets up the driver and brings the schema of the graph up to date before anything uses it. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    private static final String SCHEMA = "graph-schema";

    @Bean
    ConfigBuilderCustomizer driverSettings() {
        // The server would remark on every label and index that an empty graph does not have yet.
        return builder -> builder.withUserAgent("rejoinder").withMinimumNotificationSeverity(NotificationSeverity.OFF);
    }

    /** Applies the numbered Cypher files that the graph has not seen yet. */
    @Bean
    Migrations migrations(Driver driver, Neo4jConnectionDetails server) {
        // Our own scanner: it finds the files in the folder and in the executable jar alike, and faster.
        MigrationsConfig config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:" + SCHEMA)
                .withResourceScanner(locations -> schemaFiles())
                .withMigrationClassesDiscoverer(context -> List.of())
                .build();
        Migrations migrations = new Migrations(config, driver);
        try {
            migrations.apply();
        } catch (AuthenticationException refused) {
            throw new CannotStart(
                    "The Neo4j server at %s refuses the user or password".formatted(server.getUri()),
                    "Set spring.neo4j.authentication.username and spring.neo4j.authentication.password (or the environment"
                            + " variables SPRING_NEO4J_AUTHENTICATION_USERNAME and SPRING_NEO4J_AUTHENTICATION_PASSWORD).",
                    refused);
        } catch (ServiceUnavailableException unreachable) {
            throw new CannotStart(
                    "The Neo4j server at %s cannot be reached: %s".formatted(server.getUri(), unreachable.getMessage()),
                    "Start it, or correct spring.neo4j.uri (SPRING_NEO4J_URI); without that setting an embedded server is"
                            + " used.",
                    unreachable);
        }
        return migrations;
    }

    private static List<URL> schemaFiles() {
        try {
            List<URL> files = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + SCHEMA + "/*.cypher")) {
                files.add(file.getURL());
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The schema files in " + SCHEMA + " cannot be listed", unreadable);
        }
    }
}
