package org.rejoinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.analysis.live.LiveMaps;
import org.rejoinder.claim.Claims;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(ErrorPages.class)
@MockitoBean(types = {LiveMaps.class, Claims.class})
class ErrorPagesTests {

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemTypeIsExplainedAtItsAddress(Problem problem) {
        assertThat(http.get().uri(problem.type()))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains(problem.title(), problem.type(), "<html");
    }

    @Test
    void aPageThatIsNotThereIsLeftToTheErrorPage() {
        assertThat(http.get().uri("/nowhere"))
                .hasStatus(404)
                .satisfies(result -> assertThat(result.getRequest().getAttribute(ErrorPages.REFUSED))
                        .isInstanceOf(Refused.class));
    }

    @Test
    void aBrowserSeesAPage() {
        assertThat(http.get()
                        .uri("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/maps/m-none")
                        .requestAttr(ErrorPages.REFUSED, new Refused(Problem.MAP_NOT_FOUND, "There is no map <b>.")))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains("<html", "No such map", "There is no map &lt;b&gt;.");
    }

    @Test
    void htmxGetsAFragment() {
        assertThat(http.get()
                        .uri("/error")
                        .header("HX-Request", "true")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/maps/m-none")
                        .requestAttr(ErrorPages.REFUSED, new Refused(Problem.MAP_NOT_FOUND, "There is no map.")))
                .hasStatus(404)
                .bodyText()
                .contains("There is no map.")
                .doesNotContain("<html");
    }

    @Test
    void aFailureBeforeAnyControllerIsToldToProgramsInProblemDetails() {
        assertThat(http.get()
                        .uri("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/maps")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500))
                .hasStatus(500)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/internal-error");
    }

    @Test
    void pagesAllowNothingInlineAndOnlyTheDocumentationMayStyleItself() {
        assertThat(http.get().uri("/problems").exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(http.get()
                        .uri("/swagger-ui/index.html")
                        .exchange()
                        .getResponse()
                        .getHeader("Content-Security-Policy"))
                .contains("style-src 'self' 'unsafe-inline'")
                .doesNotContain("script-src");
    }
}
