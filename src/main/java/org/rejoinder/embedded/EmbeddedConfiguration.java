package org.rejoinder.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.rejoinder.graph.CannotStart;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts the embedded server unless the settings name an external one, and tells the driver where it is. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoServerNamed.class)
class EmbeddedConfiguration {

    @Bean
    static EarlyStart embeddedServer(Environment environment) {
        return new EarlyStart(Path.of(environment.getProperty("rejoinder.data", "rejoinder-data"), "neo4j"));
    }

    @Bean
    Neo4jConnectionDetails embeddedServerAddress(EarlyStart start) {
        EmbeddedServer server = start.await();
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return server.address();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(EmbeddedServer.USER, server.password());
            }
        };
    }

    /**
     * Lets the server come up on a thread of its own as soon as the bean definitions are known, while Spring goes on
     * with everything that does not need it; a third of the time to a ready page is the server's.
     */
    static final class EarlyStart implements BeanFactoryPostProcessor, DisposableBean {

        private final Path folder;
        private @Nullable CompletableFuture<EmbeddedServer> server;

        EarlyStart(Path folder) {
            this.folder = folder;
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
            CompletableFuture<EmbeddedServer> starting = new CompletableFuture<>();
            server = starting;
            Thread.ofPlatform().name("embedded-neo4j-start").start(() -> {
                try {
                    starting.complete(EmbeddedServer.start(folder, 0));
                } catch (Throwable failure) { // Handed to whoever waits for the server.
                    starting.completeExceptionally(failure);
                }
            });
        }

        EmbeddedServer await() {
            if (server == null) {
                throw new IllegalStateException("The embedded server was not started");
            }
            try {
                return server.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof CannotStart explained ? explained : failure;
            }
        }

        @Override
        public void destroy() {
            // Also when the application fails to start: a server still coming up would keep the process alive.
            if (server != null) {
                server.handle((running, failure) -> running)
                        .thenAccept(EarlyStart::close)
                        .join();
            }
        }

        private static void close(@Nullable EmbeddedServer running) {
            if (running != null) {
                running.close();
            }
        }
    }

    /** True while no external server is named in the settings. */
    static final class NoServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.neo4j.uri"));
        }
    }
}
