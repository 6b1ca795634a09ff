package org.rejoinder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;

/** Knows where an address leads that names a claim which was merged into another. */
final class MergedClaims {

    private static final Pattern CLAIM = Pattern.compile("\\bc-[a-z2-7]{16}\\b");
    private static final List<String> READING = List.of("GET", "HEAD");

    private final Claims claims;

    MergedClaims(Claims claims) {
        this.claims = claims;
    }

    /** The address with the claims that stand in place of those merged; empty if none was, or if more is asked than to read. */
    Optional<URI> addressInstead(HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        String instead = CLAIM.matcher(asked).replaceAll(this::survivor);
        return instead.equals(asked) ? Optional.empty() : Optional.of(URI.create(instead));
    }

    private String survivor(MatchResult named) {
        return Matcher.quoteReplacement(claims.survivor(new Claim.Id(named.group()))
                .map(claim -> claim.id().value())
                .orElse(named.group()));
    }
}
