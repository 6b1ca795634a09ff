package org.rejoinder.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.rejoinder.analysis.MapContents;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One page that can be kept, sent and published as a single file: the claims of each document with their passages and
 * relations, and a small view to walk from claim to claim. It fetches nothing, and its Content-Security-Policy lets only
 * its own style and script run, so that nothing from a document can.
 */
@Component
@Order(6)
class HtmlWriter implements MapWriter {

    private final String style = resource("page.css");
    private final String script = resource("page.js");

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String description() {
        return "One self-contained page to read and to publish; needs no network";
    }

    @Override
    public String standard() {
        return "HTML, the living standard; one file";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return new Unsaid(contents)
                .arguments()
                .texts()
                .ofRelations("origin and ids of relations", "The page is for reading")
                .losses();
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        MapContents standing = contents.standing();
        Markup page = new Markup();
        page.raw("<!doctype html>\n")
                .open("html", "lang", "en")
                .line()
                .open("head")
                .line();
        page.leaf("meta", "charset", "utf-8").line();
        page.leaf("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                .line();
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.element("title", Words.line(contents.map().title())).line();
        page.open("style").raw(style).close().line();
        page.close().line().open("body").line();
        new HtmlOutline(page, standing).write();
        page.open("script", "type", "application/json", "id", "map")
                .raw(HtmlData.of(standing))
                .close()
                .line();
        page.open("script").raw(script).close().line();
        page.close().line().close().line();
        output.write(page.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private String policy() {
        return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(style), hash(script));
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    static String resource(String name) {
        try (InputStream stream = HtmlWriter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the jar: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
