package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.document.UnreadableDocument.Reason;

class DocumentSourcesTests {

    private final DocumentSources sources = new DocumentSources(ReadingSettings.defaults());
    private final DocumentReader reader = new DocumentReader(ReadingSettings.defaults());

    @TempDir
    Path folder;

    @CanIgnoreReturnValue
    private Path file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void assertRefused(Path path, Reason reason) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() ->
                        sources.files(path).stream().map(sources::fromPath).toList())
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
                .withMessageContaining(path.getFileName().toString());
    }

    @Test
    void walksFoldersSortedByNameAndSkipsWhatIsNoDocument() throws Exception {
        file("b.txt", "b");
        file("a/z.md", "z");
        file("a/.hidden.txt", "h");
        file("picture.png", "p");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        file(".git/note.txt", "g");
        assertThat(sources.files(folder)).containsExactly(folder.resolve("a/z.md"), folder.resolve("b.txt"));
    }

    @Test
    void takesOverWhatTheManifestSays() throws Exception {
        Path file = file("a.txt", "A text.");
        file("manifest.json", """
                {"documents":[{"source":"a.txt","title":"T","publisher":null,"publishedOn":"2024-07-10","extra":1}]}""");
        DocumentSource.About about = sources.fromPath(file).about();
        assertThat(about.title()).isEqualTo("T");
        assertThat(about.publisher()).isNull();
        assertThat(about.publishedOn()).isEqualTo(LocalDate.of(2024, 7, 10));
        assertThat(sources.files(folder)).containsExactly(file);
    }

    @Test
    void saysWhatIsWrongWithAManifest() throws Exception {
        Path file = file("a.txt", "A text.");
        file("manifest.json", "{\"documents\": 3}");
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> sources.fromPath(file))
                .withMessageContaining("manifest.json");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRefused(folder.resolve("none.txt"), Reason.NOT_FOUND);
        assertRefused(folder, Reason.NOT_FOUND);
    }

    @Test
    void oneFileOfAFolderThatCannotBeReadDoesNotKeepBackTheOthers() throws Exception {
        Path large = folder.resolve("a.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        Path good = file("b.txt", "A text.");
        assertThat(sources.files(folder)).containsExactly(large, good);
        assertThat(sources.fromPath(good).content()).hasSize(7);
        assertRefused(large, Reason.TOO_LARGE);
    }

    @Test
    void aFolderThatMayNotBeEnteredIsOneOfThoseThatCannotBeRead() throws Exception {
        Path good = file("b.txt", "A text.");
        Path secret = Files.createDirectory(folder.resolve("secret"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(secret))
                .as("an administrator may read everything")
                .isFalse();
        assertThat(sources.files(folder)).containsExactly(good, secret);
        assertRefused(secret, Reason.NO_PERMISSION);
    }

    @Test
    void refusesALargeFileWithoutReadingIt() throws Exception {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        assertRefused(file, Reason.TOO_LARGE);
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws Exception {
        Path file = file("secret.txt", "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file))
                .as("an administrator may read everything")
                .isFalse();
        assertRefused(file, Reason.NO_PERMISSION);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\paper.docx, paper.docx",
        "/abs/x.txt, x.txt",
        "'a\u0000b\u202e.txt', ab.txt",
        "'..', document",
        "'', document",
    })
    void keepsOnlyTheLastPartOfAName(String given, String kept) {
        assertThat(sources.fromBytes(given, new byte[] {'x'}, DocumentSource.About.NOTHING)
                        .name())
                .isEqualTo(kept);
    }

    @Test
    void readsPastedTexts() {
        ReadDocument read = reader.read(sources.fromText("My note", "Boats – all of them – leak. 🚢"));
        assertThat(read.document().title()).isEqualTo("My note");
        assertThat(read.text().value()).isEqualTo("Boats – all of them – leak. 🚢");
    }

    @Test
    void bundlesTheExamples() throws Exception {
        List<DocumentSource> examples = sources.examples();
        assertThat(examples).hasSize(3).allMatch(example -> example.about().title() != null);
        for (DocumentSource example : examples) {
            ReadDocument read = reader.read(example);
            assertThat(read.text().value()).isEqualTo(Files.readString(Path.of("seeds", example.name())));
            assertThat(read.blocks()).hasSizeGreaterThan(20);
        }
        assertThat(reader.read(examples.get(1)).document().publishedOn()).isEqualTo(LocalDate.of(2024, 7, 10));
    }
}
