package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.analysis.positions.Positioning;
import org.rejoinder.analysis.positions.Positions;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.PositionsMarkdown;
import org.rejoinder.exchange.PositionsView;
import org.rejoinder.graph.Graph;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Positions read from a store, for programs and as text. */
@RejoinderTest
class PositionsIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Graph graph;

    private String map = "";

    @BeforeEach
    void storeTheQuarrel() {
        map = SampleNightBus.store(context);
    }

    private HttpResponse<String> get(String query) throws Exception {
        URI address = URI.create("http://127.0.0.1:%d/api/v1/maps/%s/positions%s".formatted(port, map, query));
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void programsReadWhoStandsWhere() throws Exception {
        JsonNode found = json.readTree(get("").body());

        assertThat(found.at("/format").stringValue()).isEqualTo("rejoinder-positions");
        assertThat(found.at("/best").booleanValue()).isTrue();
        assertThat(names(found, 1))
                .containsExactlyInAnyOrder(
                        "A bus that nobody takes", "Open letter of the taxi drivers", "Quiet streets");
        assertThat(names(found, 0))
                .containsExactlyInAnyOrder("More life after ten", "Night workers speak", "What came of the trial");
        assertThat(found.at("/cruxes/0/changes").size()).isPositive();
        assertThat(found.at("/shared").toString()).contains("The last bus leaves too early on Saturdays.");
        int total = found.at("/contested/total").intValue();
        assertThat(found.at("/contested/items").size()).isEqualTo(total);
        JsonNode second = json.readTree(get("?offset=1&limit=1").body());
        assertThat(second.at("/contested/items").size()).isEqualTo(1);
        assertThat(second.at("/contested/total").intValue()).isEqualTo(total);
        assertThat(second.at("/contested/items/0")).isEqualTo(found.at("/contested/items/1"));
    }

    private static List<String> names(JsonNode found, int camp) {
        JsonNode members = found.at("/camps/%d/participants".formatted(camp));
        return IntStream.range(0, members.size())
                .mapToObj(place -> found.at("/participants/%d/name"
                                .formatted(members.get(place).intValue()))
                        .stringValue())
                .toList();
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNamed() throws Exception {
        for (String wrong : List.of("camps=1", "camps=7", "confidence=2", "limit=0", "counts=all")) {
            HttpResponse<String> answer = get("?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).as(wrong).contains("\"" + wrong.substring(0, wrong.indexOf('=')) + "\"");
        }
    }

    @Test
    void whatIsWrittenCountsAtOnce() {
        Positioning positioning = context.getBean(Positioning.class);
        ArgumentMap.Id id = new ArgumentMap.Id(map);
        Positions before = positioning.of(id, Basis.DEFAULT, 0);
        assertThat(positioning.of(id, Basis.DEFAULT, 0)).as("kept").isSameAs(before);

        graph.update(transaction -> transaction
                .run("MATCH ()-[relation:CONTRADICTS]->() SET relation.status = 'rejected'")
                .consume());

        Positions after = positioning.of(id, Basis.DEFAULT, 0);
        assertThat(after.contested())
                .as("only what is disputed in so many words is left")
                .hasSize(1);
        assertThat(before.contested()).hasSizeGreaterThan(1);
    }

    @Test
    void anUnknownMapHasNobody() {
        assertThat(context.getBean(Positioning.class)
                        .of(new ArgumentMap.Id("m-unknown"), Basis.DEFAULT, 0)
                        .participants())
                .isEmpty();
    }

    @Test
    void asATextItNamesCampsByTheirMembers() {
        Positions positions = context.getBean(Positioning.class).of(new ArgumentMap.Id(map), Basis.DEFAULT, 0);

        String text =
                PositionsMarkdown.of("A night bus", PositionsView.of(positions, 0, 3, context.getBean(Claims.class)));

        assertThat(text)
                .startsWith("# Positions: A night bus\n")
                .contains("## Camp A", "- Quiet streets (document, 3 claims, ", "## Cruxes", "If it fell:")
                .contains("## Contested claims", "more claims not listed.", "## What different camps agree on");
    }
}
