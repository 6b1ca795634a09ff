package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.Samples;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Facets;
import org.rejoinder.analysis.MapTallies;
import org.rejoinder.analysis.MapTally;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.exchange.Formats;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.relation.Relations;
import org.springframework.ui.ExtendedModelMap;

class MapPagesTests {

    private static final ArgumentMap MAP = new ArgumentMap(new ArgumentMap.Id("m-one"), "One", null, 1);

    @Test
    void theFrontPageAsksTheStoresAsOftenForManyDocumentsAsForOne() {
        ArgumentMaps maps = mock(ArgumentMaps.class);
        Documents documents = mock(Documents.class);
        ClaimSearch search = mock(ClaimSearch.class);
        Relations relations = mock(Relations.class);
        MapTallies tallies = mock(MapTallies.class);
        List<Document> many = IntStream.range(0, 50)
                .mapToObj(number ->
                        Samples.read("Document " + number, "Text " + number).document())
                .toList();
        when(maps.find(MAP.id())).thenReturn(Optional.of(MAP));
        when(documents.in(MAP.id())).thenReturn(many);
        when(search.find(any(), any(), any(), anyInt(), anyInt()))
                .thenReturn(new ClaimSearch.Found(List.of(), 0, new Facets(Map.of(), Map.of(), Map.of(), Map.of())));
        when(tallies.of(MAP.id()))
                .thenReturn(new MapTally(7, 2, 3, 4, 1, Map.of(many.getFirst().id(), new MapTally.OfDocument(4, 1))));
        ExtendedModelMap model = new ExtendedModelMap();

        String view = new MapPages(
                        maps,
                        documents,
                        search,
                        mock(SavedSearches.class),
                        relations,
                        tallies,
                        mock(Formats.class),
                        mock(IngestJobs.class),
                        mock(Shelf.class))
                .overview(MAP.id(), null, model);

        assertThat(view).isEqualTo("map");
        assertThat((List<?>) model.get("documents"))
                .hasSize(50)
                .first()
                .satisfies(entry -> assertThat(entry)
                        .extracting("claims", "contested", "contestedPercent")
                        .containsExactly("4 claims", "1 contested", 25));
        verify(tallies, times(1)).of(MAP.id());
        verify(documents, times(1)).in(MAP.id());
        verify(search, times(1)).find(any(), any(), any(), anyInt(), anyInt());
        verify(relations, times(1)).strongestContradictions(MAP.id(), 5);
        verifyNoMoreInteractions(documents, search, relations);
    }
}
