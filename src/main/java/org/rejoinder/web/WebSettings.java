package org.rejoinder.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may reach the service, and how much they may send.
 *
 * @param hosts names in the header Host that are answered beside localhost, 127.0.0.1 and [::1], without port
 * @param allowRemote whether the service may listen on an address that other machines reach; there are no accounts yet
 * @param maxBody largest body that is not an upload of files
 */
@ConfigurationProperties("rejoinder")
public record WebSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("false") boolean allowRemote,
        @DefaultValue("16MB") DataSize maxBody) {

    public WebSettings {
        hosts = List.copyOf(hosts);
    }
}
