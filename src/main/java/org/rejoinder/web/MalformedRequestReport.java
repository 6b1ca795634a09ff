package org.rejoinder.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/**
 * Answers requests that the server refuses before any filter or controller sees them, such as an address that is not
 * well-formed: programs get problem details there as everywhere, people a line of text.
 */
public final class MalformedRequestReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Problem.of(status);
        boolean forPrograms = ErrorAdvice.isForPrograms(
                String.valueOf(request.getCoyoteRequest().requestURI()));
        String text = forPrograms
                ? "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"The request itself is malformed.\"}"
                        .formatted(problem.type(), problem.title(), status)
                : "%d: %s\n".formatted(status, problem.title());
        try {
            response.setContentType(
                    forPrograms ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_PLAIN_VALUE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            containerLog.debug("The caller did not wait for the answer", gone);
        }
    }

    /** Puts the report in place of Tomcat's own page. */
    @Configuration(proxyBeanMethods = false)
    static class Installation {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> malformedRequestReport() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(MalformedRequestReport.class.getName());
                }
            });
        }
    }
}
