package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.MapTallies;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.analysis.live.LiveMaps;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.exchange.Formats;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The form that makes a map; the store is a mock that refuses as the real one does. */
@WebMvcTest(MapPages.class)
@MockitoBean(
        types = {
            ArgumentMaps.class,
            ClaimSearch.class,
            SavedSearches.class,
            Documents.class,
            Claims.class,
            Relations.class,
            MapTallies.class,
            LiveMaps.class,
            Formats.class,
            IngestJobs.class,
            Shelf.class
        })
class NewMapFormTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    ArgumentMaps maps;

    @BeforeEach
    void aStoreThatTakesWhatIsFit() {
        when(maps.findOrCreate(anyString(), anyString())).thenAnswer(call -> {
            ArgumentMap.requireFit(call.getArgument(0), call.getArgument(1));
            return new ArgumentMap(new ArgumentMap.Id("m-aaaaaaaaaaaaaaaa"), "Bridge", null, 1);
        });
    }

    @Test
    void aNewMapIsWhereDocumentsAreAdded() {
        assertThat(http.post().uri("/maps").param("title", "Bridge").param("question", "Build it?"))
                .hasStatus(302)
                .hasRedirectedUrl("/maps/m-aaaaaaaaaaaaaaaa/add");
    }

    @ParameterizedTest
    @CsvSource({"0, 9", "301, 9", "9, 1001"})
    void aTitleOrQuestionThatNoMapCanHaveIsRefused(int titleLength, int questionLength) {
        assertThat(http.post()
                        .uri("/maps")
                        .param("title", "a".repeat(titleLength))
                        .param("question", "a".repeat(questionLength)))
                .hasStatus(400);
    }
}
