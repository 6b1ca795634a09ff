package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.document.UnreadableDocument.Reason;
import org.springframework.util.unit.DataSize;

class HostileFileTests {

    private final DocumentReader reader = new DocumentReader(ReadingSettings.defaults());

    private void assertRefused(String name, byte[] content, Reason reason) {
        assertRefused(reader, name, content, reason);
    }

    private static void assertRefused(DocumentReader reader, String name, byte[] content, Reason reason) {
        DocumentSource source = new DocumentSource(name, content, null, DocumentSource.About.NOTHING);
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> reader.read(source))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.source()).isEqualTo(name);
                    assertThat(refused).message().contains(name).hasSizeLessThan(300);
                });
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("a.txt", new byte[0], Reason.EMPTY);
    }

    @Test
    void refusesATextOfWhiteSpaceAndRules() {
        assertRefused("a.txt", " \n\t\u00a0\n-----\n".getBytes(StandardCharsets.UTF_8), Reason.NO_TEXT);
        assertRefused("a.pdf", SampleFiles.pdf(List.of(List.of())), Reason.NO_TEXT);
    }

    @Test
    void refusesBinaryJunkUnderAnyName() {
        byte[] junk = new byte[50_000];
        new Random(7).nextBytes(junk);
        junk[0] = 0x13;
        assertRefused("a.bin", junk, Reason.BINARY);
        assertRefused("a.txt", junk, Reason.BINARY);
    }

    @Test
    void refusesFormatsItDoesNotRead() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertRefused("a.png", png, Reason.UNKNOWN_FORMAT);
        assertRefused("a.zip", SampleFiles.zip(Map.of("a.txt", "text")), Reason.UNKNOWN_FORMAT);
    }

    @Test
    void refusesEncryptedPdf() {
        assertRefused("a.pdf", SampleFiles.pdf(List.of(List.of("Secret text.")), "key"), Reason.ENCRYPTED);
    }

    @Test
    void refusesEncryptedWordDocuments() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("key");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(SampleFiles.docx());
            }
            files.writeFilesystem(bytes);
            assertRefused("a.docx", bytes.toByteArray(), Reason.ENCRYPTED);
        }
    }

    @Test
    void refusesDamagedPdf() {
        byte[] pdf = SampleFiles.pdf(List.of(List.of("A page of text.")));
        byte[] scrambled = pdf.clone();
        Arrays.fill(scrambled, 20, scrambled.length, (byte) 'x');
        assertRefused("a.pdf", scrambled, Reason.DAMAGED);
    }

    @Test
    void refusesDamagedWordDocuments() {
        byte[] docx = SampleFiles.docx();
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> reader.read(new DocumentSource(
                        "a.docx", Arrays.copyOf(docx, docx.length / 2), null, DocumentSource.About.NOTHING)))
                .satisfies(refused -> assertThat(refused.reason()).isIn(Reason.DAMAGED, Reason.UNKNOWN_FORMAT));
    }

    @Test
    void refusesAnArchiveThatExpandsWithoutEnd() throws IOException {
        assertRefused("bomb.docx", bomb(), Reason.TOO_LARGE);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", CONTENT_TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            Arrays.fill(zeros, (byte) ' ');
            for (int megabyte = 0; megabyte < 600; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesAnArchiveWhoseDirectoryHidesWhatItExpandsTo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Whoever reads from the start finds no file; the directory at the end leads to them all.
        bytes.writeBytes("PK, but nothing of the kind.".getBytes(StandardCharsets.US_ASCII));
        int ahead = bytes.size();
        bytes.writeBytes(bomb());
        assertRefused("hidden.docx", bytes.toByteArray(), Reason.TOO_LARGE);
        byte[] unmarked = bytes.toByteArray();
        Arrays.fill(unmarked, 0, ahead, (byte) 'x');
        assertRefused("hidden.docx", unmarked, Reason.TOO_LARGE);
    }

    @Test
    void refusesAnArchiveWithoutFiles() {
        byte[] nothing = new byte[22];
        nothing[0] = 'P';
        nothing[1] = 'K';
        nothing[2] = 5;
        nothing[3] = 6;
        assertRefused("a.docx", nothing, Reason.DAMAGED);
    }

    @Test
    void refusesElementsNestedTooDeep() {
        String deep = "<html><body>" + "<div>".repeat(5_000) + "Text at the bottom." + "</div>".repeat(5_000);
        assertRefused("a.html", deep.getBytes(StandardCharsets.UTF_8), Reason.TOO_DEEP);
    }

    @Test
    void refusesFilesAndTextsBeyondTheLimits() {
        ReadingSettings small = new ReadingSettings(
                DataSize.ofKilobytes(10), 1000, 200, Duration.ofSeconds(30), Duration.ofSeconds(5), 5);
        DocumentReader strict = new DocumentReader(small);
        assertRefused(strict, "a.txt", new byte[10 * 1024 + 1], Reason.TOO_LARGE);
        assertRefused(strict, "a.txt", "word ".repeat(300).getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE);
        String page = "<p>" + "word ".repeat(300);
        assertRefused(strict, "a.html", page.getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE);
    }

    @Test
    void givesUpWhenTimeIsOver() {
        ReadingSettings hurried = new ReadingSettings(
                DataSize.ofMegabytes(50), 5_000_000, 200, Duration.ofMillis(1), Duration.ofSeconds(5), 5);
        byte[] endless = "A sentence that has to be looked at. ".repeat(130_000).getBytes(StandardCharsets.UTF_8);
        assertRefused(new DocumentReader(hurried), "a.txt", endless, Reason.TOO_SLOW);
    }

    @Test
    void anInterruptedReadingSaysNothingAboutTheDocument() {
        DocumentSource source = new DocumentSource("a.txt", new byte[] {'x'}, null, DocumentSource.About.NOTHING);
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> reader.inTime(source, () -> {
                        never.await();
                        throw new AssertionError("not reached");
                    }));
        } finally {
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource
    void anErrorWhileReadingIsTheDocumentsFault(Error error, Reason reason) {
        DocumentSource source = new DocumentSource("a.txt", new byte[] {'x'}, null, DocumentSource.About.NOTHING);
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> reader.inTime(source, () -> {
                    throw error;
                }))
                .withMessageContaining("a.txt")
                .withCause(error)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    static Stream<Arguments> anErrorWhileReadingIsTheDocumentsFault() {
        return Stream.of(
                Arguments.of(new OutOfMemoryError("test"), Reason.TOO_LARGE),
                Arguments.of(new StackOverflowError("test"), Reason.TOO_DEEP),
                Arguments.of(new NoClassDefFoundError("test"), Reason.DAMAGED));
    }

    @Test
    void resolvesNoExternalEntities() throws Exception {
        try (ServerSocket trap = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(300);
            String evil = """
                    <?xml version="1.0"?><!DOCTYPE d [<!ENTITY file SYSTEM "file:///etc/passwd">
                    <!ENTITY net SYSTEM "http://127.0.0.1:%d/x">]>""".formatted(trap.getLocalPort());
            Map<String, String> docx = new LinkedHashMap<>();
            docx.put("[Content_Types].xml", CONTENT_TYPES);
            docx.put("_rels/.rels", RELATIONS);
            docx.put("word/document.xml", evil + """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
                    <w:t>Before &file; &net; after.</w:t></w:r></w:p></w:body></w:document>""");
            Map<String, String> odt = new LinkedHashMap<>();
            odt.put("mimetype", "application/vnd.oasis.opendocument.text");
            odt.put("content.xml", evil + """
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                    <text:p>Before &file; &net; after.</text:p></office:text></office:body></office:document-content>""");
            for (Map.Entry<String, byte[]> file : Map.of("a.docx", SampleFiles.zip(docx), "a.odt", SampleFiles.zip(odt))
                    .entrySet()) {
                String text = "";
                try {
                    text = reader.read(new DocumentSource(
                                    file.getKey(), file.getValue(), null, DocumentSource.About.NOTHING))
                            .text()
                            .value();
                } catch (UnreadableDocument refused) {
                    assertThat(refused.reason()).isIn(Reason.DAMAGED, Reason.NO_TEXT, Reason.UNKNOWN_FORMAT);
                }
                assertThat(text).doesNotContain("root:");
            }
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(trap::accept);
        }
    }

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml"
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
            Target="word/document.xml"/></Relationships>""";

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
