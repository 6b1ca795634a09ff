package org.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker-compose.yml} promises, where no engine can be asked. */
class ComposeTests {

    private static Map<String, Map<String, Object>> services = Map.of();
    private static Map<String, Object> compose = Map.of();

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void readFile() throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        compose = new Yaml(new SafeConstructor(strict)).load(Files.readString(Path.of("docker-compose.yml")));
        services = (Map<String, Map<String, Object>>) (Map<String, ?>) map(compose, "services");
    }

    @Test
    void publishesEveryPortOnTheLoopbackAddressOnly() {
        assertThat(services.values())
                .allSatisfy(service -> assertThat(list(service, "ports"))
                        .isNotEmpty()
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }

    @Test
    void checksTheHealthOfEveryServiceAndWaitsForTheServer() {
        assertThat(services.keySet()).containsExactlyInAnyOrder("neo4j", "rejoinder");
        assertThat(services.values())
                .allSatisfy(
                        service -> assertThat(map(service, "healthcheck")).containsKeys("test", "interval", "retries"));
        assertThat(map(map(service("rejoinder"), "depends_on"), "neo4j")).containsEntry("condition", "service_healthy");
    }

    @Test
    void keepsItsDataInNamedVolumes() {
        Map<String, Object> volumes = map(compose, "volumes");
        assertThat(services.values())
                .allSatisfy(service -> assertThat(list(service, "volumes"))
                        .isNotEmpty()
                        .allSatisfy(volume -> assertThat(volumes)
                                .containsKey(volume.toString().replaceFirst(":.*", ""))));
    }

    @Test
    void holdsNoPasswordAndSetsOnlySettingsThatExist() {
        Map<String, Object> environment = map(service("rejoinder"), "environment");
        assertThat(environment)
                .containsEntry("SPRING_NEO4J_URI", "neo4j://neo4j:7687")
                .containsEntry("SPRING_NEO4J_AUTHENTICATION_PASSWORD", "${NEO4J_PASSWORD}")
                .containsEntry("REJOINDER_ALLOW_REMOTE", "true");
        assertThat(map(service("neo4j"), "environment"))
                .extractingByKey("NEO4J_AUTH", InstanceOfAssertFactories.STRING)
                .startsWith("neo4j/${NEO4J_PASSWORD:?");
    }

    @Test
    void runsTheServerThatIsEmbeddedToo() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.replaceFirst("(?s).*<neo4j.version>(.*?)</neo4j.version>.*", "$1");
        assertThat(service("neo4j")).containsEntry("image", "neo4j:" + version + "-community");
    }

    private static Map<String, Object> service(String name) {
        return map(Map.copyOf(services), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, ?> parent, String key) {
        assertThat(parent.get(key)).as(key).isInstanceOf(Map.class);
        return (Map<String, Object>) parent.get(key);
    }

    private static List<?> list(Map<String, Object> parent, String key) {
        assertThat(parent.get(key)).as(key).isInstanceOf(List.class);
        return (List<?>) parent.get(key);
    }
}
