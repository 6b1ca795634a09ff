package org.rejoinder.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what the pages need and nothing more. Document text is hostile: should any of it ever slip through
 * unescaped, the policy keeps it from running. Nothing inline is allowed, except styles in the interface's own
 * documentation page, whose library sets them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String DOCUMENTATION_POLICY = POLICY + "; style-src 'self' 'unsafe-inline'";
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
    /** Runs nothing, sends nothing; its links open windows of their own. */
    private static final String EMBEDDED_POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private final String frameAncestors;

    SecurityHeaders(WebSettings settings) {
        this.frameAncestors =
                settings.frameAncestors().isEmpty() ? "'none'" : String.join(" ", settings.frameAncestors());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        response.setHeader("Content-Security-Policy", policyFor(path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not no-referrer: browsers would then send "Origin: null" with our own forms, and RequestGuard refuse them.
        response.setHeader("Referrer-Policy", "same-origin");
        if (!isEmbedded(path) || frameAncestors.equals("'none'")) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    private static boolean isEmbedded(String path) {
        return path.startsWith("/embed/");
    }

    private String policyFor(String path) {
        if (isEmbedded(path)) {
            return EMBEDDED_POLICY + frameAncestors;
        }
        if (path.startsWith("/api/")) {
            return DATA_POLICY;
        }
        return path.startsWith("/swagger-ui") ? DOCUMENTATION_POLICY : POLICY;
    }
}
