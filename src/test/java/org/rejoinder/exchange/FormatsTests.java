package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatsTests {

    @Test
    void offersEveryFormatInAFixedOrder() {
        Formats formats = Formats.alone();

        assertThat(formats.writers())
                .extracting(MapWriter::format)
                .startsWith("json", "argdown")
                .contains("dot", "svg", "png", "html", "markdown", "docx", "pdf")
                .contains("annotations", "claimreview", "jsonld", "cypher")
                .contains("aif", "xaif", "sadface", "apx", "tgf", "i23", "csv", "graphml")
                .doesNotHaveDuplicates();
        assertThat(formats.writers()).extracting(MapWriter::extension).doesNotHaveDuplicates();
        assertThat(formats.writer("svg")).map(MapWriter::mediaType).contains("image/svg+xml");
        assertThat(formats.writer("tex")).isEmpty();
        assertThat(formats.parsers())
                .extracting(MapParser::format)
                .startsWith("json")
                .contains("argdown", "aif", "xaif", "sadface", "apx", "tgf", "i23", "arggraph", "brat")
                .contains("kialo", "csv", "graphml", "annotations", "claimreview")
                .doesNotHaveDuplicates();
    }
}
