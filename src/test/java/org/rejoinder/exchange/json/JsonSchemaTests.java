package org.rejoinder.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.GeneratedMaps;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.JsonSchema;
import org.rejoinder.exchange.SampleMaps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonSchemaTests {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonWriter writer = new JsonWriter();
    private final JsonNode published = MAPPER.readTree(JsonSchema.text());
    private final Schema schema = schema(published);
    /** The same, but nothing may be there that it does not describe. */
    private final Schema closed = schema(closed(published));

    @Property(tries = 60)
    void describesEverythingThatIsWritten(@ForAll("maps") MapContents map) throws IOException {
        assertThat(closed.validate(MAPPER.readTree(Golden.bytes(writer, map)))).isEmpty();
    }

    @Provide
    Arbitrary<MapContents> maps() {
        return GeneratedMaps.any();
    }

    @Example
    void describesTheSampleMaps() throws IOException {
        for (MapContents map : new MapContents[] {SampleMaps.bridge(), SampleMaps.hostile(), SampleMaps.empty()}) {
            assertThat(closed.validate(MAPPER.readTree(Golden.bytes(writer, map))))
                    .isEmpty();
        }
    }

    @Example
    void takesTheLeastThatIsRead() {
        assertThat(schema.validate(MAPPER.readTree(JsonParserTests.LEAST))).isEmpty();
        assertThat(schema.validate(
                        MAPPER.readTree(JsonParserTests.LEAST.replace("\"text\":", "\"more\": 1, \"text\":"))))
                .isEmpty();
    }

    @Example
    void refusesWhatTheReaderRefuses() {
        for (String[] change : new String[][] {
            {"rejoinder-map", "argdown"},
            {"\"version\": 1", "\"version\": 2"},
            {"0.9", "1.5"},
            {"\"statistic\"", "\"number\""},
            {"\"start\": 3", "\"start\": -3"},
            {"\"contradicts\"", "\"attacks\""},
            {"\"text\": \"Build it.\"", "\"txt\": \"Build it.\""},
            {"9834876d", "834876d"},
            {"\"relations\": [", "\"relations\": [7,"}
        }) {
            String file = JsonParserTests.LEAST.replace(change[0], change[1]);
            assertThat(schema.validate(MAPPER.readTree(file))).as(change[1]).isNotEmpty();
        }
    }

    private static Schema schema(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static JsonNode closed(JsonNode published) {
        JsonNode copy = published.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode schema) {
        if (schema.isObject() && schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(JsonSchemaTests::close);
    }
}
