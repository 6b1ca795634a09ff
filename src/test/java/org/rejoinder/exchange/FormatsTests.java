package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class FormatsTests {

    @Test
    void offersEveryFormatInAFixedOrder() {
        try (var context = new AnnotationConfigApplicationContext()) {
            // Other writers of the room read from stores that are not here.
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.scan(Formats.class.getPackageName());
            context.refresh();
            Formats formats = context.getBean(Formats.class);

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
                            "cypher",
                            "aif",
                            "xaif",
                            "sadface",
                            "apx",
                            "tgf",
                            "i23")
                    .doesNotHaveDuplicates();
            assertThat(formats.writers()).extracting(MapWriter::extension).doesNotHaveDuplicates();
            assertThat(formats.writer("svg")).map(MapWriter::mediaType).contains("image/svg+xml");
            assertThat(formats.writer("tex")).isEmpty();
            assertThat(formats.parsers())
                    .extracting(MapParser::format)
                    .startsWith("json")
                    .contains("aif", "xaif", "sadface", "apx", "tgf", "i23", "arggraph", "brat")
                    .doesNotHaveDuplicates();
        }
    }
}
