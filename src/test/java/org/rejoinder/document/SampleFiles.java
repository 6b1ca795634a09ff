package org.rejoinder.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Small files of every format, made on the spot. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry header = new ZipEntry(entry.getKey());
                if (entry.getKey().equals("mimetype")) {
                    // ODF and EPUB want it first and uncompressed, so that its value can be seen from outside.
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    header.setMethod(ZipEntry.STORED);
                    header.setSize(content.length);
                    header.setCrc(crc.getValue());
                }
                zip.putNextEntry(header);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle("A paper on ferries");
            document.getProperties().getCoreProperties().setCreator("Ada Quill");
            styled(document, "Title", "Ferries");
            styled(document, "Heading1", "Why they matter");
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("Ferries carry two million people a year");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("Harbour Board, yearbook.");
            paragraph.addFootnoteReference(note);
            paragraph.createRun().setText(". They pollute little.");
            BigInteger bullets =
                    document.createNumbering().addNum(document.createNumbering().addAbstractNum(bulletList()));
            for (String item : List.of("They are cheap.", "They are quiet.")) {
                XWPFParagraph listed = document.createParagraph();
                listed.setNumID(bullets);
                listed.setNumILvl(BigInteger.ZERO);
                listed.createRun().setText(item);
            }
            XWPFParagraph nested = document.createParagraph();
            nested.setNumID(bullets);
            nested.setNumILvl(BigInteger.ONE);
            nested.createRun().setText("Quieter than buses.");
            XWPFParagraph bold = document.createParagraph();
            var run = bold.createRun();
            run.setBold(true);
            run.setText("What it costs");
            document.createParagraph().createRun().setText("A ticket costs two crowns.");
            var table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Year");
            table.getRow(0)
                    .getCell(1)
                    .setText("The number of passengers has doubled since the bridge was closed in 2019.");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static org.apache.poi.xwpf.usermodel.XWPFAbstractNum bulletList() {
        var abstractNum = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
        abstractNum.setAbstractNumId(BigInteger.ZERO);
        for (int depth = 0; depth < 2; depth++) {
            var level = abstractNum.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewNumFmt().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.BULLET);
            level.addNewLvlText().setVal(depth == 0 ? "•" : "▪");
        }
        return new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(abstractNum);
    }

    private static void styled(XWPFDocument document, String style, String text) {
        if (document.getStyles() == null) {
            document.createStyles();
        }
        if (document.getStyles().getStyle(style) == null) {
            var ct = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
            ct.setStyleId(style);
            ct.addNewName().setVal(style.equals("Title") ? "Title" : "heading 1");
            document.getStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(ct));
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    static byte[] odt() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put("META-INF/manifest.xml", """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                  <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
                  <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>""");
        entries.put("meta.xml", """
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>On trams</dc:title>
                    <dc:language>en-GB</dc:language></office:meta></office:document-meta>""");
        entries.put("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                <text:h text:outline-level="1">Trams</text:h>
                <text:p>Trams are slow<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>\
                <text:note-body><text:p>Timetable 2024.</text:p></text:note-body></text:note>. Buses are slower.</text:p>
                <text:list><text:list-item><text:p>They are safe.</text:p>
                <text:list><text:list-item><text:p>Safer than cars.</text:p></text:list-item></text:list></text:list-item>
                </text:list><text:h text:outline-level="2">Noise</text:h><text:p>They squeal.</text:p>
                </office:text></office:body></office:document-content>""");
        return zip(entries);
    }

    static byte[] epub() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/epub+zip");
        entries.put("META-INF/container.xml", """
                <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
                <rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""");
        entries.put("content.opf", """
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
                <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier>
                <dc:title>A book of bridges</dc:title><dc:creator>Ben Arch</dc:creator><dc:language>en</dc:language>
                <dc:publisher>Span Press</dc:publisher><dc:date>2021-05-04</dc:date></metadata>
                <manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="c"/></spine></package>""");
        entries.put("c.xhtml", """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>c</title></head>
                <body><h1>Bridges</h1><p>Bridges fall down.</p><ul><li>Some do not.</li></ul>
                <aside epub:type="footnote" id="fn1"><p>See the annex.</p></aside></body></html>""");
        return zip(entries);
    }

    static byte[] rtf() {
        return """
                {\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title On canals}{\\author Cleo Lock}}
                \\pard {\\b Canals}\\par
                Canals are old. They carry caf\\'e9s.{\\super\\chftn}{\\footnote Waterways Board.} More follows.\\par
                \\bullet\\tab They are calm.\\par
                }""".getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] html() {
        return """
                <!doctype html><html lang="en-GB"><head><title>Cycling in Tarn | City of Tarn</title>
                <meta property="og:title" content="Cycling in Tarn"><meta property="og:site_name" content="City of Tarn">
                <meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta name="author" content="Dora Wheel">
                <style>p{color:red}</style><script>var x = "<p>no</p>";</script></head><body>
                <header><a href="/">City of Tarn</a></header>
                <nav><ul><li><a href="/a">News</a></li><li><a href="/b">Services and forms</a></li></ul></nav>
                <div class="cookie-banner"><p>We use cookies to make this site work for you.</p></div>
                <main><h1>Cycling in Tarn</h1><p class="date">5 March 2024</p>
                <p>Cycling has   grown by
                40&nbsp;per cent<sup><a href="#fn1">1</a></sup>. It is <b>safe</b>.</p>
                <h2>Reasons</h2><ul><li>New lanes<ul><li>Lanes on Mill Road.</li></ul></li><li>Cheap bikes.</li></ul>
                <ol><li>Count again.</li></ol><blockquote>Everyone should ride.</blockquote>
                <div class="social-share">Share this</div>
                <section class="footnotes"><ol><li id="fn1">Traffic Office, count 7.</li></ol></section></main>
                <footer><p>Contact the city hall by telephone.</p></footer></body></html>
                """.getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF of the given pages, each a list of lines set in one column. */
    static byte[] pdf(List<List<String>> pages) {
        return pdf(pages, null);
    }

    /** @param password that opens it; null for none */
    static byte[] pdf(List<List<String>> pages, @org.jspecify.annotations.Nullable String password) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (List<String> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(14);
                    content.newLineAtOffset(60, 780);
                    for (String line : lines) {
                        if (!line.isEmpty()) {
                            content.showText(line);
                        }
                        content.newLine();
                    }
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
