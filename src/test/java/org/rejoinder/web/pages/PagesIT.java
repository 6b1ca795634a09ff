package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the pages of one map say when a document has changed and when another map has something to say as well. */
@RejoinderTest
class PagesIT {

    private final ReadDocument here = Samples.read("Here", "Build the bridge. It is cheap.");
    private final ReadDocument elsewhere = Samples.read("Elsewhere", "Bridges are dear.");
    private final Snapshot text = Samples.snapshot(here);
    private final PlacedClaim build = Samples.claim(text, "Build the bridge.");
    private final PlacedClaim cheap = Samples.claim(text, "It is cheap.");
    private final PlacedClaim dear = Samples.claim(Samples.snapshot(elsewhere), "Bridges are dear.");
    private final HttpClient http = HttpClient.newHttpClient();

    private ArgumentMap map = new ArgumentMap(new ArgumentMap.Id("m-none"), "None", null, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Graph graph;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Autowired
    private Claims claims;

    @Autowired
    private Relations relations;

    @BeforeEach
    void storeTwoMaps() {
        map = maps.findOrCreate("This one", null);
        ArgumentMap other = maps.findOrCreate("The other one", null);
        graph.update(transaction -> {
            for (ReadDocument read : List.of(here, elsewhere)) {
                documents.save(transaction, read.document());
                documents.save(transaction, Samples.snapshot(read));
            }
            maps.include(transaction, map.id(), here.document().id());
            maps.include(transaction, other.id(), elsewhere.document().id());
            claims.save(transaction, List.of(build, cheap, dear), "test");
            relations.save(
                    transaction,
                    List.of(
                            Samples.relation(cheap, build, RelationType.SUPPORTS, 0.8),
                            Samples.relation(dear, cheap, RelationType.CONTRADICTS, 0.9)),
                    "test");
        });
    }

    @Test
    void aClaimsPageCountsItsMapAndSaysWhatComesFromOutside() throws Exception {
        String page = get("/claims/" + cheap.claim().id());

        assertThat(page).contains(">−0</span>").doesNotContain(">−1</span>");
        assertThat(page).contains("Bridges are dear.").contains("outside this map");
        assertThat(get("/claims/" + build.claim().id())).contains(">+1</span>").doesNotContain("outside this map");
    }

    @Test
    void contradictionsFromOtherMapsMarkNothingInTheReader() throws Exception {
        assertThat(get("/documents/" + here.document().id()))
                .contains("class=\"claim claim--plain\"")
                .doesNotContain("claim claim--contested\"><a");
        assertThat(get("")).contains("Nothing contradicts anything so far");
    }

    @Test
    void whatAnEarlierVersionSaidIsListedBelowTheNewText() throws Exception {
        Snapshot newer = Samples.snapshot(
                Samples.read("Here", "Build the bridge."), here.document().id());
        graph.update(transaction -> {
            documents.save(transaction, newer);
            claims.reanchor(transaction, List.of(Samples.orphaned(cheap.occurrence())));
        });

        String reader = get("/documents/" + here.document().id());

        assertThat(reader)
                .contains("of an earlier version")
                .contains("id=\"" + cheap.occurrence().id() + "\"")
                .contains("The passage is not in the newest version of this document any more.")
                .contains("It is cheap.");
        assertThat(get("/claims")).contains("no longer in the text");
    }

    @Test
    void aDocumentWithoutEarlierPassagesSaysNothingAboutThem() throws Exception {
        assertThat(get("/documents/" + here.document().id())).doesNotContain("earlier version");
    }

    @Test
    void theFormOfTheClaimsAsksWhoHoldsThemAndKeepsTheAnswer() throws Exception {
        String page = get("/claims?holder=nobody");

        assertThat(page).containsPattern("<input [^>]*id=\"holder\"[^>]*value=\"nobody\"");
        assertThat(page).contains("No claim fits");
        assertThat(get("/claims?holder=author")).contains("2 claims");
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/maps/%s%s".formatted(port, map.id(), path)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
