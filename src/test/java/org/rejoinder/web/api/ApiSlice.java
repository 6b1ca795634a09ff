package org.rejoinder.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.analysis.Neighbourhoods;
import org.rejoinder.analysis.Passages;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.analysis.Traces;
import org.rejoinder.analysis.live.LiveMaps;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.document.Documents;
import org.rejoinder.exchange.ExplanationWriter;
import org.rejoinder.exchange.Formats;
import org.rejoinder.language.Embedder;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.Decisions;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The controllers of the interface with what guards them; the rooms they call are mocks. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest({
    MapsController.class,
    AddDocumentsController.class,
    DocumentsController.class,
    JobsController.class,
    ClaimsController.class,
    RelationsController.class,
    DecisionsController.class,
    SearchController.class,
    StandingController.class,
    ScenariosController.class,
    ExportController.class
})
@Import(Resources.class)
@MockitoBean(
        types = {
            ArgumentMaps.class,
            Documents.class,
            DocumentSources.class,
            Claims.class,
            Relations.class,
            Decisions.class,
            IngestJobs.class,
            Traces.class,
            Neighbourhoods.class,
            MapReader.class,
            LiveMaps.class,
            ClaimSearch.class,
            Passages.class,
            SavedSearches.class,
            Reasoning.class,
            Scenarios.class,
            ExplanationWriter.class,
            Formats.class,
            Embedder.class
        })
@interface ApiSlice {}
