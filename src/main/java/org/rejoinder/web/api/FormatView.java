package org.rejoinder.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.MapWriter;

/**
 * A format as programs read it.
 *
 * @param format short name
 * @param description what it is and for whom, in one line
 * @param standard what is followed in writing, or in reading where it is only read
 * @param readStandard what is followed in reading; null where it is not read
 * @param written whether maps can be exported in it
 * @param read whether files of it can be brought in
 * @param mediaType of what is written; null where nothing is
 * @param extension of file names, without the dot; null where nothing is written
 */
record FormatView(
        String format,
        String description,
        String standard,
        @Nullable String readStandard,
        boolean written,
        boolean read,
        @Nullable String mediaType,
        @Nullable String extension) {

    /** Those that are written, in the registry's order, then those that are only read. */
    static List<FormatView> all(Formats formats) {
        List<FormatView> all = new ArrayList<>();
        formats.writers().forEach(writer -> all.add(of(writer, formats.parser(writer.format()))));
        formats.parsers().stream()
                .filter(parser -> formats.writer(parser.format()).isEmpty())
                .forEach(parser -> all.add(of(parser)));
        return List.copyOf(all);
    }

    private static FormatView of(MapWriter writer, Optional<MapParser> parser) {
        return new FormatView(
                writer.format(),
                writer.description(),
                writer.standard(),
                parser.map(MapParser::standard).orElse(null),
                true,
                parser.isPresent(),
                writer.mediaType(),
                writer.extension());
    }

    private static FormatView of(MapParser parser) {
        return new FormatView(
                parser.format(), parser.description(), parser.standard(), parser.standard(), false, true, null, null);
    }
}
