package org.rejoinder.exchange.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The report as a document for word processors. */
@Component
@Order(41)
class DocxWriter implements MapWriter {

    /** The earliest that a zip file can tell. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public String description() {
        return "The same report for Word and LibreOffice, to edit and to comment on";
    }

    @Override
    public String standard() {
        return "Office Open XML, ISO/IEC 29500 (WordprocessingML)";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return ReportLosses.of(contents, MapReport.of(contents));
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        try (WordDocument document = new WordDocument(MapReport.of(contents))) {
            document.write(dated);
        }
        undated(dated.toByteArray(), output);
        output.flush();
    }

    /** The same zip file without the time at which it was made. */
    private static void undated(byte[] dated, OutputStream output) throws IOException {
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(dated));
        ZipOutputStream out = new ZipOutputStream(output);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            ZipEntry same = new ZipEntry(entry.getName());
            same.setTimeLocal(ALWAYS);
            out.putNextEntry(same);
            in.transferTo(out);
            out.closeEntry();
        }
        out.finish();
    }
}
