package org.rejoinder.importing;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.stereotype.Component;

/** Reads the maps that people bring as files, in whichever of the formats. */
@Component
public class MapFiles {

    private final Formats formats;

    MapFiles(Formats formats) {
        this.formats = formats;
    }

    /**
     * Reads a file.
     *
     * @param name of the file, as given
     * @param format short name of its format; null to go by what it looks like
     * @throws org.rejoinder.exchange.MalformedFile if it is not of the format, or looks like none that is read
     * @throws ImportRefused if there is no such format
     */
    public ParsedMap read(String name, byte[] content, @Nullable String format) {
        MapFile file = new MapFile(name, content);
        MapParser parser = format == null
                ? formats.recognise(file)
                : formats.parser(format)
                        .orElseThrow(() -> new ImportRefused(
                                ImportRefused.Reason.UNKNOWN_FORMAT,
                                "\u201c%s\u201d is not one of the formats that are read: %s."
                                        .formatted(
                                                format,
                                                formats.parsers().stream()
                                                        .map(MapParser::format)
                                                        .collect(Collectors.joining(", ")))));
        return parser.parse(file);
    }
}
