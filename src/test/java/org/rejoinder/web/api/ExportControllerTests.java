package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.JsonSchema;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.SampleMaps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** With the real formats and a map that no store holds. */
@ApiSlice
class ExportControllerTests {

    private static final Formats REAL = Formats.alone();
    private static final ArgumentMap.Id MAP = SampleMaps.bridge().map().id();

    @Autowired
    MockMvcTester http;

    @Autowired
    Formats formats;

    @Autowired
    MapReader reader;

    @BeforeEach
    void oneMap() {
        when(reader.read(MAP)).thenReturn(Optional.of(SampleMaps.bridge()));
        when(formats.writers()).thenReturn(REAL.writers());
        when(formats.parsers()).thenReturn(REAL.parsers());
        REAL.writers().forEach(writer -> when(formats.writer(writer.format())).thenReturn(Optional.of(writer)));
        REAL.parsers().forEach(parser -> when(formats.parser(parser.format())).thenReturn(Optional.of(parser)));
    }

    @Test
    void tellsWhichFormatsAreReadAndWrittenAndByWhichStandard() {
        MvcTestResult result = get("/api/v1/formats");

        assertThat(result)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.format == 'json')].read")
                .asArray()
                .containsExactly(true);
        assertThat(result)
                .bodyJson()
                .extractingPath("$[?(@.format == 'dot')].read")
                .asArray()
                .containsExactly(false);
        assertThat(result)
                .bodyJson()
                .extractingPath("$[?(@.format == 'svg')].standard")
                .asArray()
                .containsExactly("SVG 1.1");
        assertThat(result)
                .bodyJson()
                .extractingPath("$[*].format")
                .asArray()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(5);
    }

    @Test
    void tellsBeforeAnExportWhatItWouldLose() {
        MvcTestResult result = get("/api/v1/maps/" + MAP + "/export/losses?format=dot");

        assertThat(result).hasStatusOk().bodyJson().extractingPath("$.format").isEqualTo("dot");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.losses[*].items[*]")
                .asArray()
                .contains("g-worth", "o-build-2");
        assertThat(get("/api/v1/maps/" + MAP + "/export/losses?format=json"))
                .bodyJson()
                .extractingPath("$.losses")
                .asArray()
                .isEmpty();
        assertThat(get("/api/v1/maps/m-none/export/losses?format=dot")).hasStatus(404);
        assertThat(get("/api/v1/maps/" + MAP + "/export/losses?format=stone")).hasStatus(400);
    }

    @Test
    void servesTheSchemaOfItsOwnFormat() {
        assertThat(get("/api/v1/formats/json/schema"))
                .hasStatusOk()
                .hasContentType("application/schema+json")
                .bodyJson()
                .isStrictlyEqualTo(JsonSchema.text());
    }

    @Test
    void exportsWhatCanBeReadBack() throws Exception {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        byte[] exported = get("/api/v1/maps/" + MAP + "/export").getResponse().getContentAsByteArray();
        REAL.writer("json")
                .orElseThrow()
                .write(
                        REAL.recognise(new MapFile("export.json", exported))
                                .parse(new MapFile("export.json", exported))
                                .contents(),
                        again);

        assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(new String(exported, StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).exchange();
    }
}
