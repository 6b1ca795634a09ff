package org.rejoinder.exchange.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;

/** Annotation files and the texts they are of, alone or out of an archive, which is unpacked in memory only. */
final class BratFiles {

    private static final int MOST_FILES = 10_000;
    private static final String ANNOTATIONS = ".ann";
    private static final String TEXT = ".txt";

    /** @param text null if it is not there */
    record Pair(MapFile annotations, @Nullable String text) {}

    private BratFiles() {}

    static boolean isZip(MapFile file) {
        byte[] content = file.content();
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Pairs by name. */
    static List<Pair> of(MapFile file) {
        if (!isZip(file)) {
            return List.of(new Pair(file, null));
        }
        Map<String, byte[]> unpacked = unpack(file);
        List<Pair> pairs = new ArrayList<>();
        unpacked.forEach((name, content) -> {
            if (name.endsWith(ANNOTATIONS) && content.length > 0) {
                byte[] text = unpacked.get(name.substring(0, name.length() - ANNOTATIONS.length()) + TEXT);
                pairs.add(new Pair(
                        new MapFile(inside(file, name), content),
                        text == null || text.length == 0
                                ? null
                                : new MapFile(inside(file, name.replace(ANNOTATIONS, TEXT)), text).text()));
            }
        });
        if (pairs.isEmpty()) {
            throw new MalformedFile(file.name(), 1, 1, "The archive has no .ann file with annotations. Put one in.");
        }
        return pairs;
    }

    private static String inside(MapFile archive, String name) {
        return archive.name() + "/" + name;
    }

    private static Map<String, byte[]> unpack(MapFile file) {
        Map<String, byte[]> unpacked = new TreeMap<>();
        long left = MapFile.LARGEST;
        int count = 0;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(file.content()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_FILES) {
                    throw tooLarge(file);
                }
                byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE, left + 1));
                left -= content.length;
                if (left < 0) {
                    throw tooLarge(file);
                }
                String name = entry.getName();
                if (name.endsWith(ANNOTATIONS) || name.endsWith(TEXT)) {
                    unpacked.putIfAbsent(name, content);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new MalformedFile(file.name(), 1, 1, "The archive is damaged and cannot be unpacked. Make it anew.");
        }
        return unpacked;
    }

    private static MalformedFile tooLarge(MapFile file) {
        return new MalformedFile(
                file.name(),
                1,
                1,
                "The archive has more than %,d files or %d MiB when unpacked, the most that is read."
                        .formatted(MOST_FILES, MapFile.LARGEST >> 20));
    }
}
