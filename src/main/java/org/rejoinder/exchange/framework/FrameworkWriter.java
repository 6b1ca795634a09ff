package org.rejoinder.exchange.framework;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.argumentation.format.FrameworkFormat;
import org.rejoinder.argumentation.format.NamedFramework;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.SideFile;

/** Writes which claims attack which in one of the formats of the competitions. */
abstract class FrameworkWriter implements MapWriter {

    private static final String REMARK = """
            %1$s A map of Rejoinder as an abstract argumentation framework: claims, and which contradicts which.
            %1$s Supports are left out (attacks only): a claim falls by what attacks it, whatever becomes of its reasons.
            %1$s What follows are arguments with the ids and words of their claims.
            """;

    private final FrameworkFormat format;
    private final String mark;

    /** @param mark begins a remark; empty if the format has none */
    FrameworkWriter(FrameworkFormat format, String mark) {
        this.format = format;
        this.mark = mark;
    }

    @Override
    public String format() {
        return format.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String extension() {
        return format();
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return Attacks.losses(contents);
    }

    @Override
    public Optional<SideFile> sideFile(MapContents contents) {
        Attacks attacks = Attacks.of(contents);
        return Optional.of(new SideFile(
                format() + ".ids.tsv",
                "text/tab-separated-values",
                FrameworkNames.list("", FrameworkNames.of(format, attacks.claims()), attacks.claims())));
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        Attacks attacks = Attacks.of(contents);
        List<String> names = FrameworkNames.of(format, attacks.claims());
        StringBuilder text = new StringBuilder();
        if (!mark.isEmpty()) {
            text.append(REMARK.formatted(mark)).append(FrameworkNames.list(mark + " ", names, attacks.claims()));
        }
        format.write(new NamedFramework(attacks.framework(), names), text);
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
