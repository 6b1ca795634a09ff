package org.rejoinder.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.DocumentSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sources that were accepted and are not stored yet, on disk: a folder for each job, with one file for each source and
 * {@value #CONTENTS} saying what they are. A job's folder appears whole or not at all.
 */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final String CONTENTS = "job.json";
    private static final String UNFINISHED = ".unfinished-";

    /** A file beside a source's, as long as the number of times that the source failed. */
    private static final String FAILURES = ".failures";

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

    Inbox(Path folder) {
        this.folder = folder;
    }

    /** A job as it lies on disk. */
    record Spooled(String id, ArgumentMap.Id map, Instant submittedAt, List<Source> sources) {
        Spooled {
            sources = List.copyOf(sources);
        }
    }

    /** One source, its content apart in {@code file}. */
    record Source(String file, String name, @Nullable String declaredMediaType, DocumentSource.About about) {}

    Spooled put(String id, ArgumentMap.Id map, Instant submittedAt, List<DocumentSource> sources) {
        Path unfinished = folder.resolve(UNFINISHED + id);
        try {
            Files.createDirectories(unfinished);
            List<Source> entries = new ArrayList<>();
            for (DocumentSource source : sources) {
                String file = "%04d".formatted(entries.size());
                Files.write(unfinished.resolve(file), source.content());
                entries.add(new Source(file, source.name(), source.declaredMediaType(), source.about()));
            }
            Spooled job = new Spooled(id, map, submittedAt, entries);
            json.writeValue(unfinished.resolve(CONTENTS), job);
            Files.move(unfinished, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            return job;
        } catch (IOException full) {
            delete(unfinished);
            throw new UncheckedIOException("The sources cannot be kept in " + folder, full);
        }
    }

    /** The jobs that are not done, oldest first. What was cut off while it was being put here is removed. */
    List<Spooled> pending() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Spooled> pending = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path job : found.filter(Files::isDirectory).sorted().toList()) {
                if (job.getFileName().toString().startsWith(UNFINISHED)) {
                    delete(job);
                } else {
                    read(job, pending);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder %s cannot be read".formatted(folder), unreadable);
        }
        return pending;
    }

    private void read(Path job, List<Spooled> pending) {
        try {
            pending.add(json.readValue(job.resolve(CONTENTS), Spooled.class));
        } catch (JacksonException damaged) {
            log.warn("{} is left alone: it does not hold a job ({})", job, damaged.getOriginalMessage());
        }
    }

    /** The source with its content, or null if it is done. */
    @Nullable
    DocumentSource open(Spooled job, Source source) {
        Path file = folder.resolve(job.id()).resolve(source.file());
        try {
            return Files.exists(file)
                    ? new DocumentSource(
                            source.name(), Files.readAllBytes(file), source.declaredMediaType(), source.about())
                    : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file %s cannot be read".formatted(file), unreadable);
        }
    }

    /** Forgets one source: it is stored or refused for good. */
    void done(Spooled job, Source source) {
        try {
            Files.deleteIfExists(folder.resolve(job.id()).resolve(source.file()));
        } catch (IOException kept) {
            log.warn("{} cannot be removed from {}; it will be recognised as known", source.file(), folder, kept);
        }
    }

    /** Takes note that a source failed; answers how many times it has. */
    int failed(Spooled job, Source source) {
        Path failures = folder.resolve(job.id()).resolve(source.file() + FAILURES);
        try {
            Files.write(failures, new byte[] {'x'}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return (int) Files.size(failures);
        } catch (IOException unwritten) {
            log.warn("That {} failed cannot be noted in {}", source.file(), folder, unwritten);
            return 1;
        }
    }

    /** Whether a source of the job is left to do. */
    boolean holds(Spooled job) {
        return job.sources().stream()
                .anyMatch(source -> Files.exists(folder.resolve(job.id()).resolve(source.file())));
    }

    /** Forgets a job if no source of it is left to do. */
    void close(Spooled job) {
        if (!holds(job)) {
            remove(job);
        }
    }

    /** Forgets a job with all that is left of it. */
    void remove(Spooled job) {
        delete(folder.resolve(job.id()));
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException kept) {
            log.warn("{} cannot be removed", folder, kept);
        }
    }
}
