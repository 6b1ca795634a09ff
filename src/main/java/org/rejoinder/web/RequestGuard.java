package org.rejoinder.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what another site's page makes a reader's browser send. The service has no accounts and trusts whoever reaches
 * the loopback address, so two ways round that have to be shut: a foreign page that sends a form here, told by the
 * headers Sec-Fetch-Site and Origin, and a foreign name that is pointed at 127.0.0.1 (DNS rebinding), told by the header
 * Host.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestGuard extends OncePerRequestFilter {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> SAFE =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final Set<String> hosts;
    private final HandlerExceptionResolver resolver;

    RequestGuard(WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        Set<String> names = new HashSet<>(LOOPBACK);
        settings.hosts().forEach(host -> names.add(host.toLowerCase(Locale.ROOT)));
        this.hosts = Set.copyOf(names);
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Refused refused = objectionTo(request);
        if (refused == null) {
            chain.doFilter(request, response);
        } else {
            resolver.resolveException(request, response, null, refused);
        }
    }

    private @Nullable Refused objectionTo(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        // No browser leaves it out, so whoever does is not a page.
        if (host != null && !hosts.contains(withoutPort(host))) {
            return new Refused(Problem.HOST_NOT_ALLOWED, "The host \"%s\" is not served here.".formatted(host));
        }
        if (!SAFE.contains(request.getMethod()) && comesFromElsewhere(request, host)) {
            return new Refused(Problem.CROSS_ORIGIN, "A page of another site sent this; nothing was changed.");
        }
        return null;
    }

    private static boolean comesFromElsewhere(HttpServletRequest request, @Nullable String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isOriginOf(origin, host);
    }

    /** Scheme is left out of the comparison: a proxy in front may have ended the encryption. */
    private static boolean isOriginOf(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
