package org.rejoinder.document;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where documents come from: files, folders, uploads, the web, a pasted text, the bundled examples. */
@Component
public class DocumentSources {

    private final ReadingSettings settings;

    public DocumentSources(ReadingSettings settings) {
        this.settings = settings;
    }

    /**
     * One file; what a {@code manifest.json} beside it says about it is taken over.
     *
     * @throws UnreadableDocument if there is no such file, it may not be read, or it is too large
     */
    public DocumentSource fromPath(Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Files in the order given; a folder stands for the readable files in it and below it, sorted by name.
     *
     * @throws UnreadableDocument as {@link #fromPath}, or if a folder holds no file of a format that can be read
     */
    public List<DocumentSource> fromPaths(List<Path> paths) {
        throw new UnsupportedOperationException();
    }

    /**
     * What was uploaded or received.
     *
     * @param fileName as the sender gave it; only its last part is kept
     */
    public DocumentSource fromBytes(String fileName, byte[] content, DocumentSource.About about) {
        throw new UnsupportedOperationException();
    }

    /**
     * Fetches a document from the public web; addresses in private networks are refused at every redirect.
     *
     * @throws UnreadableDocument if the address is forbidden or cannot be reached, or what it holds is too large
     */
    public DocumentSource fromAddress(URI address) {
        throw new UnsupportedOperationException();
    }

    /** A pasted text. */
    public DocumentSource fromText(String title, String text) {
        throw new UnsupportedOperationException();
    }

    /** The bundled example documents, sorted by name. */
    public List<DocumentSource> examples() {
        throw new UnsupportedOperationException();
    }
}
