package org.rejoinder.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapPicture;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** GraphStream's picture of the whole map. */
@Component
@Order(5)
class PngWriter implements MapWriter {

    @Override
    public String format() {
        return "png";
    }

    @Override
    public String description() {
        return "One picture of the whole map, as an overview";
    }

    @Override
    public String standard() {
        return "PNG, third edition";
    }

    @Override
    public String mediaType() {
        return "image/png";
    }

    @Override
    public String extension() {
        return "png";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return new Unsaid(contents)
                .arguments()
                .passages("Only the first words of claims are drawn")
                .texts()
                .unrelated()
                .ofClaims("all but the first words of claims", "A larger map has no room for more")
                .ofRelations("confidence, status, reasons and ids of relations", "They are not drawn")
                .losses();
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        MapPicture.writePng(contents.standing(), output);
        output.flush();
    }
}
