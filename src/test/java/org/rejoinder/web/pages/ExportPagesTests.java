package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.analysis.live.LiveMaps;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of all formats, with the real ones and a map that no store holds. */
@WebMvcTest(ExportPages.class)
@MockitoBean(
        types = {
            ArgumentMaps.class,
            MapReader.class,
            LiveMaps.class,
            Formats.class,
            Claims.class,
            Documents.class,
            Relations.class
        })
class ExportPagesTests {

    private static final Formats REAL = Formats.alone();
    private static final ArgumentMap MAP = SampleMaps.hostile().map();

    @Autowired
    MockMvcTester http;

    @Autowired
    ArgumentMaps maps;

    @Autowired
    MapReader reader;

    @Autowired
    Formats formats;

    @BeforeEach
    void oneMap() {
        when(maps.find(MAP.id())).thenReturn(Optional.of(MAP));
        when(reader.read(MAP.id())).thenReturn(Optional.of(SampleMaps.hostile()));
        when(formats.writers()).thenReturn(REAL.writers());
        REAL.parsers().forEach(parser -> when(formats.parser(parser.format())).thenReturn(Optional.of(parser)));
    }

    @Test
    void offersEveryFormatWithItsStandard() throws IOException {
        String page = page("");

        assertThat(REAL.writers())
                .allSatisfy(writer -> assertThat(page)
                        .contains("id=\"format-" + writer.format() + "\"", "format=" + writer.format() + "\""));
        assertThat(page).contains("SVG 1.1", "can be brought in again").doesNotContain("<details lang=\"en\">");
    }

    @Test
    void tellsOfTheFormatAskedForWhatItLeavesOut() throws IOException {
        assertThat(page("?format=dot")).contains("What dot leaves out of this map", "<details lang=\"en\">", "o-same-");
        assertThat(page("?format=json")).contains("It leaves nothing out.").doesNotContain("<details lang=\"en\">");
        assertThat(page("?format=stone")).doesNotContain("<details lang=\"en\">");
    }

    @Test
    void escapesTheWordsOfTheMap() throws IOException {
        assertThat(page("?format=dot")).doesNotContain("<script>alert", "onerror=alert(2)>");
    }

    private String page(String query) throws IOException {
        var result = http.get().uri("/maps/" + MAP.id() + "/export" + query).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
