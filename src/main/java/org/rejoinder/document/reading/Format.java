package org.rejoinder.document.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.document.UnreadableDocument.Reason;

/** The formats that are read. */
public enum Format {
    TEXT("text/plain", "txt text"),
    MARKDOWN("text/markdown", "md markdown mdown"),
    HTML("text/html", "html htm xhtml"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    RTF("application/rtf", "rtf"),
    EPUB("application/epub+zip", "epub");

    private static final DefaultDetector DETECTOR = new DefaultDetector();
    private static final String PROTECTED = "application/x-tika-ooxml-protected";

    private final String mediaType;
    private final String endings;

    /** @param endings of file names, separated by spaces */
    Format(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** IANA media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that a file name promises; empty if none does. */
    public static Optional<Format> ofName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (List.of(format.endings.split(" ", -1)).contains(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * The format of {@code content}, by its bytes first, its name and what the server said second.
     *
     * @throws UnreadableDocument if it is none that is read
     */
    public static Format of(String name, byte[] content, @Nullable String declared) {
        MediaType detected = detect(name, content, declared);
        String type = detected.toString();
        for (Format format : values()) {
            if (format.mediaType.equals(type) && format != TEXT && format != MARKDOWN) {
                return format;
            }
        }
        if (type.equals("application/xhtml+xml")) {
            return HTML;
        }
        if (type.startsWith(PROTECTED)) {
            throw new UnreadableDocument(
                    Reason.ENCRYPTED,
                    name,
                    "\"%s\" is protected by a password: save it without one and add it again.".formatted(name));
        }
        return textOr(name, content, declared, detected);
    }

    private static Format textOr(String name, byte[] content, @Nullable String declared, MediaType detected) {
        Optional<Format> promised = ofName(name);
        boolean textName = promised.isEmpty() || promised.get() == TEXT || promised.get() == MARKDOWN;
        boolean markdown = promised.filter(format -> format == MARKDOWN).isPresent()
                || (declared != null && declared.startsWith(MARKDOWN.mediaType));
        boolean plain = detected.equals(MediaType.TEXT_PLAIN) || detected.equals(MediaType.OCTET_STREAM);
        boolean anyText =
                detected.getType().equals("text") || detected.getType().equals("message");
        boolean known =
                promised.filter(format -> format == TEXT || format == MARKDOWN).isPresent();
        boolean candidate = known || (textName && (plain || anyText)) || plain;
        if (candidate && Encodings.isReadable(Encodings.decode(content))) {
            return promised.filter(format -> format == HTML).isPresent() ? HTML : markdown ? MARKDOWN : TEXT;
        }
        boolean binary = candidate || detected.equals(MediaType.OCTET_STREAM);
        throw new UnreadableDocument(
                binary ? Reason.BINARY : Reason.UNKNOWN_FORMAT,
                name,
                "\"%s\" %s. Text, Markdown, HTML, PDF, DOCX, ODT, RTF and EPUB can be read: save it as one of them."
                        .formatted(name, binary ? "holds no text that can be made out" : "is of the type " + detected));
    }

    private static MediaType detect(String name, byte[] content, @Nullable String declared) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        if (declared != null) {
            metadata.set(HttpHeaders.CONTENT_TYPE, declared);
        }
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            return DETECTOR.detect(stream, metadata).getBaseType();
        } catch (java.io.IOException | RuntimeException undetectable) {
            return MediaType.OCTET_STREAM;
        }
    }
}
