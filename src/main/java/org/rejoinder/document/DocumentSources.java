package org.rejoinder.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rejoinder.document.UnreadableDocument.Reason;
import org.rejoinder.document.reading.Format;
import org.rejoinder.document.reading.Manifest;
import org.rejoinder.document.reading.WebFetch;
import org.rejoinder.network.PublicAddresses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where documents come from: files, folders, uploads, the web, a pasted text, the bundled examples. */
@Component
public class DocumentSources {

    private static final String EXAMPLES = "/seeds/";
    private static final int LONGEST_NAME = 200;

    private final ReadingSettings settings;
    private final WebFetch web;

    @Autowired
    public DocumentSources(ReadingSettings settings) {
        this(settings, Set.of());
    }

    /** @param reachable addresses that may be fetched from although they are not public */
    DocumentSources(ReadingSettings settings, Set<InetAddress> reachable) {
        this.settings = settings;
        this.web = new WebFetch(settings, new PublicAddresses(reachable));
    }

    /**
     * One file; what a {@code manifest.json} beside it says about it is taken over.
     *
     * @throws UnreadableDocument if there is no such file, it may not be read, or it is too large
     */
    public DocumentSource fromPath(Path file) {
        if (Files.isDirectory(file)) {
            if (!Files.isReadable(file)) {
                throw unreadable(file, new AccessDeniedException(file.toString()));
            }
            throw new UnreadableDocument(
                    Reason.UNKNOWN_FORMAT, file.toString(), "\"%s\" is a folder, not a file.".formatted(file));
        }
        return fromFile(file, manifest(file));
    }

    /**
     * The files that {@code path} stands for, to be opened one at a time with {@link #fromPath}: itself, or for a folder
     * those in it and below it that have the name of a readable format, sorted by name. Nothing is opened here, so that
     * one file which cannot be read does not keep back the others; a folder below that may not be entered is among them.
     *
     * @throws UnreadableDocument if it is a folder that may not be read, or that holds no file of a format that can be
     */
    public List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try {
            // Links are not followed: they could lead in circles, or out of the folder.
            Files.walkFileTree(path, new Collecting(path, files));
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
        if (files.isEmpty()) {
            throw new UnreadableDocument(
                    Reason.NOT_FOUND,
                    path.toString(),
                    "The folder \"%s\" holds no document: text, Markdown, HTML, PDF, DOCX, ODT, RTF and EPUB are read."
                            .formatted(path));
        }
        files.sort(Comparator.comparing(file -> path.relativize(file).toString()));
        return files;
    }

    /** Gathers the documents of a folder. */
    private static final class Collecting extends SimpleFileVisitor<Path> {

        private final Path top;
        private final List<Path> files;

        Collecting(Path top, List<Path> files) {
            this.top = top;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isVisible(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && isVisible(file)
                    && Format.ofName(file.getFileName().toString()).isPresent()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(top)) {
                throw failure;
            }
            if (isVisible(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isVisible(Path path) {
            String name = String.valueOf(path.getFileName());
            return path.equals(top) || !(name.startsWith(".") || name.startsWith("~$"));
        }
    }

    private DocumentSource fromFile(Path file, Manifest manifest) {
        String name = safeName(
                file.getFileName() == null
                        ? file.toString()
                        : file.getFileName().toString());
        return new DocumentSource(name, bytes(file), null, manifest.about(name));
    }

    private byte[] bytes(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!Files.isRegularFile(file)) {
                throw new UnreadableDocument(
                        Reason.UNKNOWN_FORMAT, file.toString(), "\"%s\" is not an ordinary file.".formatted(file));
            }
            long size = Files.size(file);
            if (size > settings.maxSize().toBytes()) {
                throw tooLarge(file.toString(), size, settings);
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** The manifest beside {@code document}. */
    private static Manifest manifest(Path document) {
        Path file = document.toAbsolutePath().resolveSibling(Manifest.NAME);
        try {
            return Files.isRegularFile(file) ? Manifest.of(Files.readAllBytes(file), file.toString()) : Manifest.none();
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static UnreadableDocument unreadable(Path path, IOException cause) {
        return switch (cause) {
            case NoSuchFileException missing ->
                new UnreadableDocument(
                        Reason.NOT_FOUND,
                        path.toString(),
                        "There is no file or folder \"%s\": check its name and place.".formatted(path),
                        cause);
            case AccessDeniedException denied ->
                new UnreadableDocument(
                        Reason.NO_PERMISSION,
                        path.toString(),
                        "\"%s\" may not be read: give the user that runs this program the right to.".formatted(path),
                        cause);
            default ->
                new UnreadableDocument(
                        Reason.UNREACHABLE,
                        path.toString(),
                        "\"%s\" could not be read: the disk or network it is on reported an error.".formatted(path),
                        cause);
        };
    }

    static UnreadableDocument tooLarge(String name, long size, ReadingSettings settings) {
        return new UnreadableDocument(
                Reason.TOO_LARGE,
                name,
                "\"%s\" has %,d MB; at most %,d MB are read (rejoinder.reading.max-size)."
                        .formatted(name, size / 1_000_000, settings.maxSize().toMegabytes()));
    }

    /**
     * What was uploaded or received.
     *
     * @param fileName as the sender gave it; only its last part is kept
     */
    public DocumentSource fromBytes(String fileName, byte[] content, DocumentSource.About about) {
        return new DocumentSource(safeName(fileName), content, null, about);
    }

    /** The last part of a name that may have been made to point elsewhere, without characters that cannot be seen. */
    private static String safeName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder name = new StringBuilder();
        last.codePoints()
                .filter(character -> !Character.isISOControl(character)
                        && Character.getType(character) != Character.FORMAT
                        && Character.getType(character) != Character.SURROGATE)
                .limit(LONGEST_NAME)
                .forEach(name::appendCodePoint);
        String safe = name.toString().strip();
        return safe.isEmpty() || safe.equals(".") || safe.equals("..") ? "document" : safe;
    }

    /**
     * Fetches a document from the public web; addresses in private networks are refused at every redirect.
     *
     * @throws UnreadableDocument if the address is forbidden or cannot be reached, or what it holds is too large
     */
    public DocumentSource fromAddress(URI address) {
        WebFetch.Fetched fetched = web.fetch(address);
        return new DocumentSource(
                address.toString(),
                fetched.content(),
                fetched.mediaType(),
                new DocumentSource.About(null, null, null, null, fetched.address(), null));
    }

    /** A pasted text. */
    public DocumentSource fromText(String title, String text) {
        DocumentSource.About about =
                new DocumentSource.About(title.isBlank() ? null : title.strip(), null, null, null, null, null);
        return new DocumentSource(
                safeName(title.isBlank() ? "pasted.txt" : title.strip() + ".txt"),
                text.getBytes(StandardCharsets.UTF_8),
                Format.TEXT.mediaType(),
                about);
    }

    /** The bundled example documents, sorted by name. */
    public List<DocumentSource> examples() {
        Manifest manifest = Manifest.of(bundled(Manifest.NAME), EXAMPLES + Manifest.NAME);
        return manifest.sources().stream()
                .map(name -> new DocumentSource(name, bundled(name), null, manifest.about(name)))
                .toList();
    }

    private static byte[] bundled(String name) {
        try (InputStream stream = DocumentSources.class.getResourceAsStream(EXAMPLES + name)) {
            if (stream == null) {
                throw new IllegalStateException("The bundled example %s is missing".formatted(name));
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
