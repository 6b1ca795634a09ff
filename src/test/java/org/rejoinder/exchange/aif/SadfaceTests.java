package org.rejoinder.exchange.aif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.relation.RelationType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SadfaceTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String DOCUMENT = """
            {"metadata": {"core": {"analyst_email": "a@example.org", "analyst_name": "A", "created": "2020-01-01T00:00:00",
                "edited": "2020-01-02T00:00:00", "id": "94a975db-25ae-4d25-93cc-1c07c932e2f9", "version": "0.2", "title": "Holidays"}},
             "resources": [{"id": "aa0f7b4e-0000-4000-8000-000000000001", "type": "text", "content": "It is hot. Go north.", "metadata": {}}],
             "nodes": [
              {"id": "aa0f7b4e-0000-4000-8000-000000000002", "type": "atom", "text": "It is hot.",
               "sources": [{"resource_id": "aa0f7b4e-0000-4000-8000-000000000001", "text": "It is hot.", "offset": 0, "length": 10}], "metadata": {}},
              {"id": "aa0f7b4e-0000-4000-8000-000000000003", "type": "atom", "text": "One should go north", "sources": [], "metadata": {}},
              {"id": "aa0f7b4e-0000-4000-8000-000000000004", "type": "scheme", "name": "Practical Reasoning", "metadata": {}},
              {"id": "aa0f7b4e-0000-4000-8000-000000000005", "type": "atom", "text": "Stay", "sources": [], "metadata": {}},
              {"id": "aa0f7b4e-0000-4000-8000-000000000006", "type": "scheme", "name": "conflict", "metadata": {}}],
             "edges": [
              {"id": "aa0f7b4e-0000-4000-8000-000000000007", "source_id": "aa0f7b4e-0000-4000-8000-000000000002", "target_id": "aa0f7b4e-0000-4000-8000-000000000004"},
              {"id": "aa0f7b4e-0000-4000-8000-000000000008", "source_id": "aa0f7b4e-0000-4000-8000-000000000004", "target_id": "aa0f7b4e-0000-4000-8000-000000000003"},
              {"id": "aa0f7b4e-0000-4000-8000-000000000009", "source_id": "aa0f7b4e-0000-4000-8000-000000000005", "target_id": "aa0f7b4e-0000-4000-8000-000000000006"},
              {"id": "aa0f7b4e-0000-4000-8000-00000000000a", "source_id": "aa0f7b4e-0000-4000-8000-000000000006", "target_id": "aa0f7b4e-0000-4000-8000-000000000003"}]}
            """;

    @Test
    void readsAtomsWhereTheirSourcesAre() {
        MapContents map = read(DOCUMENT);

        assertThat(map.map().title()).isEqualTo("Holidays");
        assertThat(map.documents()).hasSize(2);
        assertThat(map.occurrences()).hasSize(3);
        assertThat(map.relations())
                .extracting(relation -> relation.type(), relation -> relation.reason())
                .containsExactlyInAnyOrder(
                        tuple(RelationType.SUPPORTS, "Practical Reasoning"), tuple(RelationType.CONTRADICTS, ""));
    }

    @Test
    void writesWhatCameAsItCame() throws IOException {
        assertThat(JSON.readTree(Golden.written(new SadfaceWriter(), read(DOCUMENT))))
                .isEqualTo(JSON.readTree(DOCUMENT));
    }

    @Test
    void writesWhatTheValidatorOfSadfaceAsksFor() throws IOException {
        JsonNode root = JSON.readTree(Golden.written(new SadfaceWriter(), SampleMaps.bridge()));

        assertThat(root.propertyNames()).containsExactlyInAnyOrder("metadata", "resources", "nodes", "edges");
        assertThat(root.path("metadata").path("core").propertyNames())
                .containsExactlyInAnyOrder("analyst_email", "analyst_name", "created", "edited", "id", "version");
        assertThat(root.path("edges"))
                .allMatch(edge -> Set.copyOf(edge.propertyNames()).equals(Set.of("id", "source_id", "target_id")));
        assertThat(root.findValuesAsString("id"))
                .filteredOn(id -> !id.contains("-") || id.length() == 36)
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void tellsWhereADocumentIsDamaged() {
        refused(
                DOCUMENT.replace("\"type\": \"scheme\", \"name\": \"conflict\"", "\"type\": \"box\""),
                "line 10, column 3",
                "\"atom\" or \"scheme\"");
        refused(
                DOCUMENT.replace("\"target_id\": \"aa0f7b4e-0000-4000-8000-000000000004\"", "\"x\": 1"),
                "line 12, column 3",
                "target_id");
        refused("{\"nodes\": []}", "line 1, column 1", "a list \"edges\"");
    }

    private static void refused(String text, String... message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedFile.class).hasMessageContainingAll(message);
    }

    private static MapContents read(String text) {
        return new SadfaceParser()
                .parse(new MapFile("x.json", text.getBytes(StandardCharsets.UTF_8)))
                .contents();
    }
}
