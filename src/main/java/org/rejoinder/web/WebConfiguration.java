package org.rejoinder.web;

import java.net.InetAddress;
import org.rejoinder.graph.CannotStart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are bound, and where the service may listen. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration implements WebMvcConfigurer {

    /** Lets parameters name the values of enumerations as exports write them: {@code check-worthiness}. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
    }

    /** There are no accounts yet, so whoever reaches the service may change everything. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> loopbackOnly(
            ServerProperties server, WebSettings settings) {
        return factory -> {
            InetAddress address = server.getAddress();
            if (!settings.allowRemote() && (address == null || !address.isLoopbackAddress())) {
                throw new CannotStart(
                        "The service has no accounts: listening on %s would let everyone who reaches this machine read and change everything"
                                .formatted(address == null ? "every address" : address.getHostAddress()),
                        "Listen on 127.0.0.1, or say that you mean it: --allow-remote, or rejoinder.allow-remote=true.");
            }
        };
    }
}
