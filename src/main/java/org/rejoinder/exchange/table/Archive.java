package org.rejoinder.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;

/** The tables in a zip file. Nothing is unpacked to disk; how much may come out of a little is limited. */
final class Archive {

    private static final int MOST_FILES = 64;
    private static final int LARGEST = 64 * 1024 * 1024;

    private Archive() {}

    static boolean isZip(MapFile file) {
        byte[] content = file.content();
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** What the files called {@code *.csv} hold, by their names without folders, in lower case. */
    static Map<String, MapFile> tables(MapFile file) {
        Map<String, MapFile> tables = new LinkedHashMap<>();
        int left = LARGEST;
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw refused(file, "The zip file holds more than %d files. Put only the tables into it.".formatted(MOST_FILES));
                }
                String name = entry.getName().replace('\\', '/');
                if (name.startsWith("/") || name.contains("../") || name.matches("(?s)[A-Za-z]:.*")) {
                    throw refused(file, "A file in the zip file is to lie outside of it. Make the zip file anew, of the tables alone.");
                }
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw refused(file, "The zip file holds more than %d MiB, the most that is read.".formatted(LARGEST >> 20));
                }
                String base = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                if (base.endsWith(".csv") && content.length > 0 && !base.startsWith(".")) {
                    MapFile before = tables.putIfAbsent(base, new MapFile(file.name() + "/" + base, content));
                    if (before != null) {
                        throw refused(file, "The zip file holds %s twice. Take one of them out.".formatted(base));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException malformed) {
            throw refused(file, "The zip file is damaged. Make it anew.");
        }
        return tables;
    }

    private static MalformedFile refused(MapFile file, String problem) {
        return new MalformedFile(file.name(), 0, 0, problem);
    }
}
