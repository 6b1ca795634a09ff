package org.rejoinder.web;

import java.net.InetAddress;
import org.rejoinder.graph.CannotStart;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** There are no accounts yet, so the service listens where only this machine reaches it unless told otherwise. */
@Component
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final ServerProperties server;
    private final WebSettings settings;

    LoopbackOnly(ServerProperties server, WebSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        InetAddress address = server.getAddress();
        if (!settings.allowRemote() && (address == null || !address.isLoopbackAddress())) {
            throw new CannotStart(
                    "The service has no accounts: listening on %s would let everyone who reaches this machine read and change everything"
                            .formatted(address == null ? "every address" : address.getHostAddress()),
                    "Listen on 127.0.0.1, or say that you mean it: --allow-remote, or rejoinder.allow-remote=true.");
        }
    }
}
