package org.rejoinder.document.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ReadingSettings;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.document.UnreadableDocument.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one source of a known format: plain text by inference, the others by Apache Tika's parser for them. */
public final class FormatReading {

    private static final int MOST_ENTRIES = 20_000;
    /** How far an archive may expand, as a multiple of the largest file that is read. */
    private static final int EXPANSION = 10;

    private final String name;
    private final byte[] content;
    private final ReadingSettings settings;

    public FormatReading(String name, byte[] content, ReadingSettings settings) {
        this.name = name;
        this.content = content;
        this.settings = settings;
    }

    /**
     * Reads the source as what it is.
     *
     * @throws UnreadableDocument if it is damaged, encrypted, or beyond a limit
     */
    public Extract read(Format format) {
        return switch (format) {
            case TEXT, MARKDOWN -> plain(format);
            case HTML -> markedUp(new JSoupParser());
            case PDF -> pdf();
            case DOCX -> archived(new OOXMLParser());
            case ODT -> archived(new OpenDocumentParser());
            case RTF -> markedUp(new RTFParser());
            case EPUB -> archived(new EpubParser());
        };
    }

    private Extract plain(Format format) {
        String text = Encodings.decode(content);
        if (!Encodings.isReadable(text)) {
            throw unreadable(Reason.BINARY, "is not a text: it holds bytes that stand for no characters");
        }
        checkLength(text.length());
        SnapshotText snapshot = new SnapshotText(text);
        PlainStructure.Structure structure = PlainStructure.of(
                snapshot, format == Format.MARKDOWN ? PlainStructure.Layout.MARKDOWN : PlainStructure.Layout.PLAIN);
        return new Extract(snapshot, structure.blocks(), Extract.Particulars.titled(structure.title()));
    }

    private Extract archived(Parser parser) {
        checkExpansion();
        return markedUp(parser);
    }

    private Extract markedUp(Parser parser) {
        Metadata metadata = new Metadata();
        XhtmlHandler handler = new XhtmlHandler(settings.maxDepth(), settings.maxCharacters());
        parse(parser, handler, metadata);
        WordLists lists = parser instanceof OOXMLParser ? WordLists.of(content) : WordLists.none();
        return extract(XhtmlStructure.of(handler.raws(), lists), metadata, handler.language());
    }

    private Extract pdf() {
        PDFParser parser = new PDFParser();
        PDFParserConfig config = parser.getPDFParserConfig();
        config.setExtractBookmarksText(false);
        config.setExtractAnnotationText(false);
        config.setExtractAcroFormContent(false);
        config.setSuppressDuplicateOverlappingText(true);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        Metadata metadata = new Metadata();
        PdfHandler handler = new PdfHandler(settings.maxDepth(), settings.maxCharacters());
        parse(parser, handler, metadata);
        return extract(PdfStructure.of(handler.lines()), metadata, null);
    }

    private Extract extract(PlainStructure.Written written, Metadata metadata, @Nullable String language) {
        checkLength(written.text().value().length());
        Extract.Particulars said = FileMetadata.of(metadata, written.structure().title(), language);
        return new Extract(written.text(), written.structure().blocks(), said);
    }

    private void parse(Parser parser, ContentHandler handler, Metadata metadata) {
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        ParseContext context = new ParseContext();
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(EncodingDetector.class, utf8OrGuess());
        byte[] bytes = parser instanceof RTFParser ? RtfNotes.atEnd(content) : content;
        try (TikaInputStream stream = TikaInputStream.get(bytes)) {
            parser.parse(stream, handler, metadata, context);
        } catch (ZeroByteFileException nothing) {
            throw unreadable(Reason.EMPTY, "is empty");
        } catch (EncryptedDocumentException locked) {
            throw encrypted(locked);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError failure) {
            throw explained(failure);
        }
    }

    private UnreadableDocument explained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitReached limit) {
                return unreadable(limit.reason(), "goes beyond a limit: " + limit.getMessage());
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException
                    || cause instanceof org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException) {
                return encrypted(failure);
            }
            if (cause instanceof StackOverflowError) {
                return unreadable(Reason.TOO_DEEP, "goes beyond a limit: its parts are nested too deep");
            }
            String said = String.valueOf(cause.getMessage());
            if (said.contains("Zip bomb") || said.contains("zip bomb")) {
                return unreadable(Reason.TOO_LARGE, "expands to far more than it seems to hold");
            }
        }
        return new UnreadableDocument(
                Reason.DAMAGED,
                name,
                "\"%s\" is damaged and cannot be read: open it in the program it was made with and save it again."
                        .formatted(name),
                failure);
    }

    private UnreadableDocument encrypted(Throwable cause) {
        return new UnreadableDocument(
                Reason.ENCRYPTED,
                name,
                "\"%s\" is protected by a password: save it without one and add it again.".formatted(name),
                cause);
    }

    /**
     * Unpacks once, counting only, before any parser sees an archive. Some parsers go by its directory and some by the
     * headers before each file; the two need not agree, so both ways are gone.
     */
    private void checkExpansion() {
        Unpacked listed = new Unpacked();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    listed.count(entry.getName(), stream);
                }
            }
        } catch (IOException damaged) {
            throw explained(damaged);
        }
        if (listed.entries == 0) {
            throw explained(new ZipException("An archive without files"));
        }
        Unpacked met = new Unpacked();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                met.count(entry.getName(), zip);
            }
        } catch (IOException damaged) {
            throw explained(damaged);
        }
    }

    /** How much an archive has come to so far. */
    private final class Unpacked {

        private final byte[] buffer = new byte[16 * 1024];
        private final long allowed = settings.maxSize().toBytes() * EXPANSION;
        private long total;
        private int entries;

        void count(String entry, InputStream stream) throws IOException {
            if (++entries > MOST_ENTRIES) {
                throw unreadable(Reason.TOO_LARGE, "is an archive of more than %,d files".formatted(MOST_ENTRIES));
            }
            long before = total;
            boolean text = entry.endsWith("ml");
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                total += read;
                // XML of that length holds more text than is taken in, or none.
                boolean tooMuch = total > allowed || (text && total - before > 20L * settings.maxCharacters());
                if (tooMuch || Thread.currentThread().isInterrupted()) {
                    throw unreadable(Reason.TOO_LARGE, "expands to far more than it seems to hold");
                }
            }
        }
    }

    private void checkLength(int characters) {
        if (characters > settings.maxCharacters()) {
            throw unreadable(
                    Reason.TOO_LARGE,
                    "holds %,d characters; at most %,d are read: split it"
                            .formatted(characters, settings.maxCharacters()));
        }
    }

    private UnreadableDocument unreadable(Reason reason, String what) {
        return new UnreadableDocument(reason, name, "\"%s\" %s.".formatted(name, what));
    }

    private EncodingDetector utf8OrGuess() {
        EncodingDetector guess = new org.apache.tika.detect.DefaultEncodingDetector();
        boolean utf8 = Encodings.utf8(content).isPresent();
        return (input, metadata) -> utf8 ? java.nio.charset.StandardCharsets.UTF_8 : guess.detect(input, metadata);
    }

    /** Pictures, sheets and files inside a document are no part of its text. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
