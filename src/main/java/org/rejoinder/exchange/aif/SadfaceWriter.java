package org.rejoinder.exchange.aif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.LeftOut;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.relation.Argument;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Documents of SADFace, with the texts. */
@Component
@Order(32)
class SadfaceWriter implements MapWriter {

    @Override
    public String format() {
        return SadfaceReading.FORMAT;
    }

    @Override
    public String description() {
        return "A document of SADFace, with the texts and every claim's passages in them";
    }

    @Override
    public String standard() {
        return "SADFace 0.2";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "sadface.json";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        List<Loss> losses = LeftOut.of(contents, SadfaceReading.FORMAT);
        Loss.note(
                losses,
                "headings, lists and pages of documents",
                "A resource is plain text",
                contents.documents().stream().map(Document::id).map(Document.Id::value));
        Set<Argument.Id> written = new HashSet<>();
        new Facts(contents.standing()).arguments().forEach(argument -> written.add(argument.id()));
        Loss.note(
                losses,
                "arguments of which a premise or the conclusion does not stand",
                "They would say something else without it",
                contents.reviewed().arguments().stream()
                        .map(Argument::id)
                        .filter(id -> !written.contains(id))
                        .map(Argument.Id::value));
        return losses;
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        AifWriter.write(new SadfaceWriting(contents.standing()).write(), output);
    }
}
