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
                .contains(
                        "dot",
                        "svg",
                        "png",
                        "html",
                        "markdown",
                        "docx",
                        "pdf",
                        "annotations",
                        "claimreview",
                        "jsonld",
                        "cypher")
                .doesNotHaveDuplicates();
        assertThat(formats.writers()).extracting(MapWriter::extension).doesNotHaveDuplicates();
        assertThat(formats.writer("svg")).map(MapWriter::mediaType).contains("image/svg+xml");
        assertThat(formats.writer("tex")).isEmpty();
    }
}
