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
                .isThrownBy(() -> sources.fromPaths(List.of(path)))
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
        assertThat(sources.fromPaths(List.of(folder)))
                .extracting(DocumentSource::name)
                .containsExactly("z.md", "b.txt");
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
        assertThat(sources.fromPaths(List.of(folder))).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAManifest() throws Exception {
        file("a.txt", "A text.");
        file("manifest.json", "{\"documents\": 3}");
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> sources.fromPaths(List.of(folder)))
                .withMessageContaining("manifest.json");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRefused(folder.resolve("none.txt"), Reason.NOT_FOUND);
        assertRefused(folder, Reason.NOT_FOUND);
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
