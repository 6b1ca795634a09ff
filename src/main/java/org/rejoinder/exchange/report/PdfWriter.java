package org.rejoinder.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The whole map in pages: pictures that can be read, and under each its claims with their passages. */
@Component
@Order(42)
class PdfWriter implements MapWriter {

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String description() {
        return "Pictures, claims and passages of the whole map in pages, to print and to hand out";
    }

    @Override
    public String standard() {
        return "PDF 1.6";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return ReportLosses.always(contents).toList();
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        Atlas.write(contents.standing(), output);
        output.flush();
    }
}
