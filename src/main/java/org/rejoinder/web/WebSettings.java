package org.rejoinder.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may reach the service, and how much they may send.
 *
 * @param hosts names in the header Host that are answered beside localhost, 127.0.0.1 and [::1], without port
 * @param allowRemote whether the service may listen on an address that other machines reach; there are no accounts yet
 * @param maxBody largest body that is not an upload of files
 * @param frameAncestors sites that may show the pages under {@code /embed/} in a frame, as Content-Security-Policy names them:
 *     {@code https://example.org}, {@code https://*.example.org}, {@code *} for all; none unless set
 */
@ConfigurationProperties("rejoinder")
public record WebSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("false") boolean allowRemote,
        @DefaultValue("16MB") DataSize maxBody,
        @DefaultValue List<String> frameAncestors) {

    private static final Pattern SITE = Pattern.compile("\\*|https?://(\\*\\.)?[\\p{Alnum}.-]+(:\\d{1,5})?");

    public WebSettings {
        hosts = List.copyOf(hosts);
        frameAncestors = List.copyOf(frameAncestors);
        for (String site : frameAncestors) {
            // Anything else could end the directive and begin another.
            if (!SITE.matcher(site).matches()) {
                throw new IllegalArgumentException(
                        "rejoinder.frame-ancestors names sites such as https://example.org, or * for all; \"%s\" is none."
                                .formatted(site));
            }
        }
    }
}
