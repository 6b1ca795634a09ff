package org.rejoinder.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.rejoinder.analysis.MapContents;

/** Writes a whole map in one format. The same contents always give the same bytes. */
public interface MapWriter {

    /** Short name used on the command line and in addresses, lower case: {@code json}. */
    String format();

    /** What the format is and for whom, in one line. */
    String description();

    /** The standard or the version of the program that is followed, in one line. */
    String standard();

    /** IANA media type of what is written. */
    String mediaType();

    /** File name extension without the dot. */
    String extension();

    /**
     * What the format cannot say of this map, item by item; empty where nothing is lost.
     *
     * @param contents what would be written
     */
    default List<Loss> losses(MapContents contents) {
        return List.of();
    }

    /**
     * What is to be kept beside the file because its format has no place for it: which claim is which argument. Empty for
     * most formats.
     *
     * @param contents what would be written
     */
    default Optional<SideFile> sideFile(MapContents contents) {
        return Optional.empty();
    }

    /** Writes to {@code output}, which stays open. */
    void write(MapContents contents, OutputStream output) throws IOException;
}
