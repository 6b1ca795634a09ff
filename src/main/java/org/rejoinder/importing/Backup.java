package org.rejoinder.importing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Decisions;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps all maps of an installation, and puts them back: a JSON file each, and {@value #MANIFEST}, which names them with
 * their SHA-256, the order in which people decided, and the searches they keep. The same store gives the same bytes. Kept
 * is what stands in maps; documents in no map are not.
 */
@Component
public class Backup {

    static final String MANIFEST = "manifest.json";

    private static final String FORMAT = "rejoinder-backup";
    private static final int VERSION = 1;
    private static final int MOST_MAPS = 10_000;

    /** What a backup may name: nothing that leads out of it. */
    private static final Pattern FILE = Pattern.compile("maps/[A-Za-z0-9_-]{1,100}\\.json");

    /** Entries of a ZIP file carry a time; this is always the same. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ArgumentMaps maps;
    private final MapReader reader;
    private final Formats formats;
    private final Decisions decisions;
    private final SavedSearches searches;
    private final Importing importing;
    private final MapFiles mapFiles;
    private final JsonMapper json = JsonMapper.builder().build();

    Backup(
            ArgumentMaps maps,
            MapReader reader,
            Formats formats,
            Decisions decisions,
            SavedSearches searches,
            Importing importing,
            MapFiles mapFiles) {
        this.maps = maps;
        this.reader = reader;
        this.formats = formats;
        this.decisions = decisions;
        this.searches = searches;
        this.importing = importing;
        this.mapFiles = mapFiles;
    }

    /** What {@value #MANIFEST} says. */
    record Manifest(String format, int version, List<KeptMap> maps, List<Decision.Id> decisions) {
        Manifest {
            maps = List.copyOf(maps);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * One map.
     *
     * @param file where it is, within the backup
     * @param sha256 of the file's bytes, in hexadecimal
     */
    record KeptMap(String file, String sha256, List<KeptSearch> searches) {
        KeptMap {
            searches = List.copyOf(searches);
        }
    }

    record KeptSearch(String name, String query) {}

    /** Takes one file of a backup. */
    private interface Sink {
        void put(String file, byte[] content) throws IOException;
    }

    /** Gives one file of a backup. */
    private interface Source {
        byte[] get(String file) throws IOException;
    }

    /** Writes a backup as a ZIP file to {@code output}, which stays open; answers how many maps are in it. */
    public int writeZip(OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(output), StandardCharsets.UTF_8);
        int kept = write((file, content) -> {
            ZipEntry entry = new ZipEntry(file);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        });
        zip.finish();
        zip.flush();
        return kept;
    }

    /** Writes a backup into a folder, which is made if it is not there; answers how many maps are in it. */
    public int writeFolder(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("maps"));
        return write((file, content) -> Files.write(folder.resolve(file), content));
    }

    private int write(Sink sink) throws IOException {
        MapWriter writer = formats.writer("json").orElseThrow();
        List<KeptMap> kept = new ArrayList<>();
        for (ArgumentMap map : maps.all()) {
            MapContents contents = reader.read(map.id()).orElse(null);
            if (contents != null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                writer.write(contents, bytes);
                String file = "maps/" + map.id() + ".json";
                sink.put(file, bytes.toByteArray());
                kept.add(new KeptMap(file, sha256(bytes.toByteArray()), searches(map)));
            }
        }
        Manifest manifest = new Manifest(FORMAT, VERSION, kept, decisions.order());
        sink.put(MANIFEST, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        return kept.size();
    }

    private List<KeptSearch> searches(ArgumentMap map) {
        return searches.of(map.id()).stream()
                .map(search -> new KeptSearch(search.name(), search.conditions().toQuery()))
                .toList();
    }

    /** Whether a path looks like a backup: a folder or a ZIP file with a manifest. */
    public boolean isBackup(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(MANIFEST));
        }
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            return zip.getEntry(MANIFEST) != null;
        } catch (IOException noZip) {
            return false;
        }
    }

    /**
     * Puts all maps of a backup back. Map by map; if it fails on the way, those before are there.
     *
     * @return how many maps
     * @throws MalformedFile if it is no backup, is damaged, or holds more than is read
     * @throws ImportRefused if the store has maps already
     */
    public int restore(Path path) throws IOException {
        if (!maps.all().isEmpty()) {
            throw new ImportRefused(
                    ImportRefused.Reason.NOT_EMPTY,
                    "A whole installation is put back into an empty store only, and this one has maps. Name another with"
                            + " --data, or import the maps in the backup one by one.");
        }
        if (Files.isDirectory(path)) {
            return restore(path.toString(), file -> fromFolder(path, file));
        }
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            return restore(path.toString(), file -> fromZip(path, zip, file));
        } catch (ZipException damaged) {
            throw new MalformedFile(path.toString(), 0, 0, "The ZIP file is damaged: fetch it again.");
        }
    }

    private int restore(String name, Source source) throws IOException {
        Manifest manifest = manifest(name, source.get(MANIFEST));
        List<Importing.Restored> restored = new ArrayList<>();
        for (KeptMap kept : manifest.maps()) {
            ParsedMap map = mapFiles.read(kept.file(), checked(name, kept, source.get(kept.file())), "json");
            restored.add(importing.restore(ImportRequest.of(map)));
        }
        importing.restoreDecisions(restored, manifest.decisions());
        for (int index = 0; index < restored.size(); index++) {
            ArgumentMap.Id map = restored.get(index).map();
            for (KeptSearch search : manifest.maps().get(index).searches()) {
                searches.save(map, search.name(), Conditions.parse(search.query()));
            }
        }
        return restored.size();
    }

    private Manifest manifest(String name, byte[] content) {
        Manifest manifest;
        try {
            manifest = json.readValue(content, Manifest.class);
        } catch (JacksonException malformed) {
            throw new MalformedFile(name, 0, 0, MANIFEST + " in it is not what a backup has.");
        }
        if (!FORMAT.equals(manifest.format()) || manifest.version() != VERSION) {
            throw new MalformedFile(
                    name,
                    0,
                    0,
                    "It says \"%s\" version %d; version %d of \"%s\" is read."
                            .formatted(manifest.format(), manifest.version(), VERSION, FORMAT));
        }
        if (manifest.maps().size() > MOST_MAPS) {
            throw new MalformedFile(name, 0, 0, "It names more than %d maps.".formatted(MOST_MAPS));
        }
        for (KeptMap kept : manifest.maps()) {
            if (!FILE.matcher(kept.file()).matches()) {
                throw new MalformedFile(name, 0, 0, "It names a file \"%s\" as no backup does.".formatted(kept.file()));
            }
        }
        return manifest;
    }

    private static byte[] checked(String name, KeptMap kept, byte[] content) {
        if (!sha256(content).equals(kept.sha256())) {
            throw new MalformedFile(
                    name, 0, 0, "%s is not as it was written: its SHA-256 is another.".formatted(kept.file()));
        }
        return content;
    }

    private static byte[] fromFolder(Path folder, String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new MalformedFile(folder.toString(), 0, 0, "There is no file %s in it.".formatted(file));
        }
        try (InputStream input = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return bounded(folder, file, input);
        }
    }

    private static byte[] fromZip(Path path, ZipFile zip, String file) throws IOException {
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) {
            throw new MalformedFile(path.toString(), 0, 0, "There is no file %s in it.".formatted(file));
        }
        try (InputStream input = zip.getInputStream(entry)) {
            return bounded(path, file, input);
        }
    }

    /** What is packed may be far larger than it looks: no more is unpacked than a map file may have. */
    private static byte[] bounded(Path path, String file, InputStream input) throws IOException {
        byte[] content = input.readNBytes(MapFile.LARGEST + 1);
        if (content.length > MapFile.LARGEST) {
            throw new MalformedFile(
                    path.toString(),
                    0,
                    0,
                    "%s in it has more than %d MiB, the most that is read.".formatted(file, MapFile.LARGEST >> 20));
        }
        return content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
