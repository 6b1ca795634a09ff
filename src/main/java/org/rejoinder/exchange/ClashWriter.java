package org.rejoinder.exchange;

import java.io.IOException;
import java.io.OutputStream;
import org.rejoinder.analysis.Clash;

/** Writes a head to head in one format. The same map and sides always give the same bytes. */
public interface ClashWriter {

    /** Short name used on the command line and in addresses, lower case: {@code markdown}. */
    String format();

    /** What the format is and for whom, in one line. */
    String description();

    /** IANA media type of what is written. */
    String mediaType();

    /** File name extension without the dot. */
    String extension();

    /** Writes to {@code output}, which stays open. */
    void write(Clash clash, OutputStream output) throws IOException;
}
