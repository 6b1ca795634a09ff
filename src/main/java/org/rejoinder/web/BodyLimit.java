package org.rejoinder.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Stops bodies that are not uploads of files at a size; the server itself limits only forms and uploads. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BodyLimit extends OncePerRequestFilter {

    private final long limit;
    private final HandlerExceptionResolver resolver;

    BodyLimit(WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.limit = settings.maxBody().toBytes();
        this.resolver = resolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String contentType = request.getContentType();
        return contentType != null && contentType.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            resolver.resolveException(request, response, null, tooLarge());
        } else {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    private Refused tooLarge() {
        return new Refused(Problem.TOO_LARGE, "The body is larger than %d bytes.".formatted(limit));
    }

    /** A body of undeclared length is counted while it is read. */
    private final class LimitedRequest extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream stream;

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new LimitedStream(super.getInputStream());
            }
            return stream;
        }
    }

    private final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private long count;

        LimitedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            note(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            note(Math.max(read, 0));
            return read;
        }

        private void note(int read) {
            count += read;
            if (count > limit) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
