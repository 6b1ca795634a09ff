package org.rejoinder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class SecurityHeadersTests {

    private static final String EMBEDDED = "/embed/maps/m-1/focus/c-1";

    @ParameterizedTest
    @ValueSource(strings = {EMBEDDED, "/maps/m-1", "/api/v1/maps"})
    void unlessItIsAllowedNobodyMayShowAPageInAFrame(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);

        assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void aSiteThatIsNamedMayShowTheEmbeddedPagesOnly() throws Exception {
        String[] sites = {"https://paper.example", "https://*.school.example:8443"};

        assertThat(answer(EMBEDDED, sites).getHeader("Content-Security-Policy"))
                .endsWith("frame-ancestors https://paper.example https://*.school.example:8443")
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(answer(EMBEDDED, sites).getHeader("X-Frame-Options")).isNull();
        assertThat(answer("/maps/m-1", sites).getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
        assertThat(answer("/maps/m-1", sites).getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example; script-src *",
                "javascript:alert(1)",
                "a.example",
                "'self'",
                "https://a b",
                ""
            })
    void whatIsNoSiteIsRefusedAtTheStart(String site) {
        assertThatThrownBy(() -> settings(site))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rejoinder.frame-ancestors");
    }

    private static MockHttpServletResponse answer(String path, String... sites) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(settings(sites))
                .doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }

    private static WebSettings settings(String... sites) {
        return new WebSettings(List.of(), false, DataSize.ofMegabytes(1), List.of(sites));
    }
}
