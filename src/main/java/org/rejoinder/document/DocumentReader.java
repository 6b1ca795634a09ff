package org.rejoinder.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.UnreadableDocument.Reason;
import org.rejoinder.document.reading.Extract;
import org.rejoinder.document.reading.Format;
import org.rejoinder.document.reading.FormatReading;
import org.rejoinder.document.reading.Publication;
import org.springframework.stereotype.Component;

/** The first step: turns a source of any supported format into text with structure. */
@Component
public class DocumentReader {

    private static final String DEFAULT_LANGUAGE = "en";

    private final ReadingSettings settings;

    public DocumentReader(ReadingSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads a source. The same bytes, name and particulars always give the same result.
     *
     * @throws UnreadableDocument if it is empty, too large, of an unknown format, encrypted, damaged or has no text
     * @throws CancellationException if the thread is interrupted; it stays so, and nothing is said about the source
     */
    public ReadDocument read(DocumentSource source) {
        checkSize(source);
        return inTime(source, () -> readNow(source));
    }

    private ReadDocument readNow(DocumentSource source) {
        Format format = Format.of(source.name(), source.content(), source.declaredMediaType());
        Extract extract = new FormatReading(source.name(), source.content(), settings).read(format);
        if (extract.text().value().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new UnreadableDocument(
                    Reason.NO_TEXT,
                    source.name(),
                    "\"%s\" holds no text. If it is a scan, run text recognition over it first."
                            .formatted(source.name()));
        }
        return new ReadDocument(record(source, format, extract), extract.text(), extract.blocks());
    }

    private static Document record(DocumentSource source, Format format, Extract extract) {
        DocumentSource.About about = source.about();
        Extract.Particulars said = extract.particulars();
        return new Document(
                new Document.Id(ContentId.of("d", extract.text().sha256())),
                orElse(about.title(), orElse(said.title(), baseName(source.name()))),
                orElse(about.publisher(), said.publisher()),
                orElse(about.author(), said.author()),
                orElse(about.publishedOn(), orElse(said.publishedOn(), publishedOn(extract))),
                orElse(about.url(), said.url()),
                about.kind(),
                source.name(),
                format.mediaType(),
                Optional.ofNullable(said.language()).orElse(DEFAULT_LANGUAGE),
                1);
    }

    /** The day that the date line at the head of the text names. */
    private static @Nullable LocalDate publishedOn(Extract extract) {
        List<Block> head =
                extract.blocks().subList(0, Math.min(8, extract.blocks().size()));
        return Publication.day(extract.text(), head).orElse(null);
    }

    private static <T extends @Nullable Object> T orElse(@Nullable T said, T otherwise) {
        return said == null || (said instanceof String text && text.isBlank()) ? otherwise : said;
    }

    private static String baseName(String name) {
        String last = name.substring(name.replaceAll("/+$", "").lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private void checkSize(DocumentSource source) {
        if (source.content().length == 0) {
            throw new UnreadableDocument(
                    Reason.EMPTY, source.name(), "\"%s\" is empty: there is nothing to read.".formatted(source.name()));
        }
        if (source.content().length > settings.maxSize().toBytes()) {
            throw DocumentSources.tooLarge(source.name(), source.content().length, settings);
        }
    }

    /** Parsers cannot be trusted to end; this one is left behind when its time is up. */
    ReadDocument inTime(DocumentSource source, Callable<ReadDocument> reading) {
        FutureTask<ReadDocument> task = new FutureTask<>(reading);
        Thread thread = Thread.ofPlatform().daemon().name("reading").start(task);
        try {
            return task.get(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw tooSlow(source);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("Interrupted while reading " + source.name());
            cancelled.initCause(stopped);
            throw cancelled;
        } catch (ExecutionException failed) {
            throw explained(source, Objects.requireNonNull(failed.getCause()));
        } finally {
            thread.interrupt();
        }
    }

    /** A document that exhausts memory or stack, or trips a parser, costs its own reading and not the work on others. */
    private static UnreadableDocument explained(DocumentSource source, Throwable failure) {
        return switch (failure) {
            case UnreadableDocument unreadable -> unreadable;
            case OutOfMemoryError full ->
                new UnreadableDocument(
                        Reason.TOO_LARGE,
                        source.name(),
                        "\"%s\" needs more memory to read than there is: split it, or give Java more (-Xmx)."
                                .formatted(source.name()),
                        full);
            case StackOverflowError deep ->
                new UnreadableDocument(
                        Reason.TOO_DEEP,
                        source.name(),
                        "\"%s\" cannot be read: its parts are nested too deep.".formatted(source.name()),
                        deep);
            default ->
                new UnreadableDocument(
                        Reason.DAMAGED,
                        source.name(),
                        "\"%s\" cannot be read: it does not follow the rules of its format.".formatted(source.name()),
                        failure);
        };
    }

    private UnreadableDocument tooSlow(DocumentSource source) {
        return new UnreadableDocument(
                Reason.TOO_SLOW,
                source.name(),
                "\"%s\" took longer than %d s to read and was given up."
                        .formatted(source.name(), settings.timeLimit().toSeconds()));
    }
}
