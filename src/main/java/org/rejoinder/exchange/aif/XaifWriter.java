package org.rejoinder.exchange.aif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A node set with the texts, as OVA3 opens it. */
@Component
@Order(31)
class XaifWriter implements MapWriter {

    @Override
    public String format() {
        return AifFile.XAIF;
    }

    @Override
    public String description() {
        return "A node set with the texts and a mark around each passage, for OVA and programs of the oAMF";
    }

    @Override
    public String standard() {
        return "xAIF of the oAMF and OVA3, with remarks of our own";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "xaif.json";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return AifLosses.of(contents, true);
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        AifWriter.write(new AifWriting(contents.standing(), true).write(), output);
    }
}
