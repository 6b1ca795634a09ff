package org.rejoinder.importing;

import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.ParsedMap;

/**
 * A map that was read from a file, and where it is to go.
 *
 * @param into the stored map; null for a new one, or the one that the file names
 * @param newTitle of the new map to make; null to leave that to the file
 * @param proposed whether what people accepted elsewhere comes in as proposed, without their decisions
 */
public record ImportRequest(
        ParsedMap parsed,
        ArgumentMap.@Nullable Id into,
        @Nullable String newTitle,
        boolean proposed) {

    /** Into the map that the file names, or a new one. */
    public static ImportRequest of(ParsedMap parsed) {
        return new ImportRequest(parsed, null, null, false);
    }
}
