package org.rejoinder.exchange;

/**
 * Reads maps from files of one format. Files come from strangers: a parser opens nothing else, takes time and memory in
 * proportion to the file, and refuses what it cannot take with a {@link MalformedFile}. The same file always gives the same
 * contents.
 */
public interface MapParser {

    /** Short name used on the command line and in addresses, lower case: {@code json}. The same as that of its writer. */
    String format();

    /** What the format is and where such files come from, in one line. */
    String description();

    /** The standard or the versions of the program that are followed, in one line. */
    String standard();

    /** Whether the file looks like one of this format, from its name and its first bytes; cheap, and never throws. */
    boolean recognises(MapFile file);

    /**
     * Reads a file.
     *
     * @throws MalformedFile if the file is not of the format, or says what cannot be
     */
    ParsedMap parse(MapFile file);
}
