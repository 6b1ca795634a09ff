package org.rejoinder.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.SampleMaps;

class ProvenanceWriterTests {

    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String OURS = "urn:rejoinder:ns:";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final ProvenanceWriter writer = new ProvenanceWriter();

    /** A statement; the object with its type after two carets where it is a literal that is no string. */
    private record Triple(String subject, String predicate, String object) {}

    @Test
    void writesTheWholeMapAsTriples() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.jsonld");
    }

    @Test
    void saysWhereClaimsComeFrom() throws Exception {
        Set<Triple> triples = triples(SampleMaps.bridge());

        assertThat(triples)
                .contains(
                        new Triple("urn:rejoinder:claim:c-build", TYPE, "http://www.arg.dundee.ac.uk/aif#I-node"),
                        new Triple("urn:rejoinder:claim:c-build", PROV + "value", "The bridge should be built."),
                        new Triple(
                                "urn:rejoinder:claim:c-build",
                                PROV + "wasDerivedFrom",
                                "urn:rejoinder:occurrence:o-build-2"),
                        new Triple("urn:rejoinder:claim:c-build", PROV + "wasGeneratedBy", "urn:rejoinder:run:n-run"),
                        new Triple("urn:rejoinder:run:n-run", TYPE, PROV + "Activity"),
                        new Triple(
                                "urn:rejoinder:occurrence:o-build-2", OURS + "asserts", "urn:rejoinder:claim:c-build"),
                        new Triple(
                                "urn:rejoinder:occurrence:o-build-2",
                                PROV + "wasAttributedTo",
                                "urn:rejoinder:author:d-city"),
                        new Triple("urn:rejoinder:author:d-city", "http://xmlns.com/foaf/0.1/name", "City of Ahlen"),
                        new Triple(
                                "urn:rejoinder:document:d-city",
                                "http://purl.org/dc/terms/issued",
                                "2024-01-01^^" + XSD + "date"),
                        new Triple(
                                "urn:rejoinder:document:d-city",
                                "https://schema.org/url",
                                "https://example.org/city?a=1&b=%22"),
                        new Triple(
                                "urn:rejoinder:decision:e-drawn",
                                PROV + "wasAssociatedWith",
                                "urn:rejoinder:person:Ana"),
                        new Triple(
                                "urn:rejoinder:decision:e-drawn",
                                PROV + "endedAtTime",
                                "2026-11-21T10:00:00Z^^" + XSD + "dateTime"),
                        new Triple("urn:rejoinder:decision:e-drawn", OURS + "about", "urn:rejoinder:argument:g-worth"),
                        new Triple("urn:rejoinder:claim:c-built", OURS + "mergedInto", "urn:rejoinder:claim:c-build"));
    }

    @Test
    void linksClaimsDirectlyAndThroughRelationsButNotByRejectedOnes() throws Exception {
        Set<Triple> triples = triples(SampleMaps.bridge());
        String relation = "urn:rejoinder:relation:r-jobs-build-supports";

        assertThat(triples)
                .contains(
                        new Triple("urn:rejoinder:claim:c-jobs", OURS + "supports", "urn:rejoinder:claim:c-build"),
                        new Triple("urn:rejoinder:claim:c-build", OURS + "contradicts", "urn:rejoinder:claim:c-stop"),
                        new Triple("urn:rejoinder:claim:c-stop", OURS + "contradicts", "urn:rejoinder:claim:c-build"),
                        new Triple(relation, TYPE, "http://www.arg.dundee.ac.uk/aif#RA-node"),
                        new Triple(relation, OURS + "confidence", "0.9^^" + XSD + "double"),
                        new Triple("urn:rejoinder:relation:r-alone-cheap-equivalent", OURS + "status", "rejected"))
                .doesNotContain(
                        new Triple("urn:rejoinder:claim:c-alone", OURS + "equivalent", "urn:rejoinder:claim:c-cheap"));
    }

    @Test
    void everyTermMeansSomethingAndEveryNameIsDescribed() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            Set<Triple> triples = triples(RandomMaps.of(seed));
            Set<String> described = new HashSet<>();
            triples.forEach(triple -> described.add(triple.subject()));

            assertThat(triples).allSatisfy(triple -> {
                assertThat(triple.predicate()).matches("(https?://|urn:rejoinder:ns:).+");
                if (triple.object()
                        .matches("urn:rejoinder:(claim|document|occurrence|snapshot|author|speaker|run|person):.*")) {
                    assertThat(described).contains(triple.object());
                }
            });
        }
    }

    @Test
    void losesNoMemberOnTheWay() throws Exception {
        assertThat(triples(SampleMaps.bridge()))
                .filteredOn(triple -> triple.subject().equals("urn:rejoinder:occurrence:o-jobs-42"))
                .extracting(Triple::predicate)
                .hasSize(12);
    }

    @Test
    void keepsHostileWords() throws Exception {
        assertThat(triples(SampleMaps.hostile()))
                .contains(new Triple("urn:rejoinder:claim:c-same", PROV + "value", SampleMaps.HOSTILE));
    }

    @Test
    void tellsWhatIsLost() {
        assertThat(writer.losses(SampleMaps.bridge()))
                .extracting(Loss::what)
                .containsExactly("how records stood before and after decisions", "dismissals of findings", "what-ifs");
    }

    private Set<Triple> triples(MapContents map) throws IOException, JsonLdError {
        List<Triple> triples = new ArrayList<>();
        RdfQuadConsumer consumer = new RdfQuadConsumer() {
            @Override
            public RdfQuadConsumer quad(
                    String subject,
                    String predicate,
                    String object,
                    @Nullable String datatype,
                    @Nullable String language,
                    @Nullable String direction,
                    @Nullable String graph) {
                boolean plain = datatype == null || datatype.equals(XSD + "string");
                triples.add(new Triple(subject, predicate, plain ? object : object + "^^" + datatype));
                return this;
            }
        };
        JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(Golden.bytes(writer, map))))
                .loader((address, options) -> {
                    throw new JsonLdError(
                            JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "Nothing is to be fetched: " + address);
                })
                .provide(consumer);
        return new HashSet<>(triples);
    }
}
