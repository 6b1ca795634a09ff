package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormatReadingTests {

    private final DocumentReader reader = new DocumentReader(ReadingSettings.defaults());

    private ReadDocument read(String name, byte[] content) {
        return reader.read(new DocumentSource(name, content, null, DocumentSource.About.NOTHING));
    }

    @Test
    void readsWordDocuments() {
        ReadDocument read = read("a.docx", SampleFiles.docx());
        assertThat(Outline.of(read)).isEqualTo("""
                h1 Ferries
                h1 Why they matter
                p Ferries carry two million people a year[1]. They pollute little.
                fn Harbour Board, yearbook.
                li1 They are cheap.
                li1 They are quiet.
                li2 Quieter than buses.
                h2 What it costs
                p A ticket costs two crowns.
                -- Year
                p The number of passengers has doubled since the bridge was closed in 2019.""");
        assertThat(read.document().title()).isEqualTo("A paper on ferries");
        assertThat(read.document().author()).isEqualTo("Ada Quill");
    }

    @Test
    void readsOpenDocumentTexts() {
        ReadDocument read = read("a.odt", SampleFiles.odt());
        assertThat(Outline.of(read)).isEqualTo("""
                h1 Trams
                p Trams are slow[1]. Buses are slower.
                fn Timetable 2024.
                li1 They are safe.
                li2 Safer than cars.
                h2 Noise
                p They squeal.""");
        assertThat(read.document().language()).isEqualTo("en-GB");
    }

    @Test
    void readsBooks() {
        ReadDocument read = read("a.epub", SampleFiles.epub());
        assertThat(Outline.of(read)).isEqualTo("""
                h1 Bridges
                p Bridges fall down.
                li1 Some do not.
                fn See the annex.""");
        assertThat(read.document().publisher()).isEqualTo("Span Press");
        assertThat(read.document().publishedOn()).isEqualTo(LocalDate.of(2021, 5, 4));
    }

    @Test
    void readsRichText() {
        ReadDocument read = read("a.rtf", SampleFiles.rtf());
        assertThat(Outline.of(read)).isEqualTo("""
                h1 Canals
                p Canals are old. They carry cafés.[1] More follows.
                li1 They are calm.
                fn Waterways Board.""");
    }

    @Test
    void readsWebPagesAndTellsThePageFromItsSurroundings() {
        ReadDocument read = read("a.html", SampleFiles.html());
        assertThat(Outline.of(read)).isEqualTo("""
                -- City of Tarn
                -- News
                -- Services and forms
                -- We use cookies to make this site work for you.
                h1 Cycling in Tarn
                -- 5 March 2024
                p Cycling has grown by 40 per cent1. It is safe.
                h2 Reasons
                li1 New lanes
                li2 Lanes on Mill Road.
                li1 Cheap bikes.
                li1 Count again.
                p Everyone should ride.
                -- Share this
                fn Traffic Office, count 7.
                -- Contact the city hall by telephone.""");
        assertThat(read.document().title()).isEqualTo("Cycling in Tarn");
        assertThat(read.document().publishedOn()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(read.text().value())
                .contains("Cycling in Tarn\n\n5 March 2024\n\n")
                .doesNotContain("<", "color");
    }

    @Test
    void readsPdfPagesAndUndoesTheirLineBreaks() {
        ReadDocument read = read(
                "a.pdf",
                SampleFiles.pdf(List.of(
                        List.of(
                                "Harbour Report",
                                "",
                                "The harbour of Tarn has been a source of self-",
                                "defence and of income for the whole popu-",
                                "lation for many years. It has grown by nearly",
                                "half since the war, and it",
                                "1"),
                        List.of(
                                "Harbour Report",
                                "",
                                "will grow again.",
                                "",
                                "Next Steps",
                                "",
                                "We shall see what the harbour holds for us in",
                                "the years to come. The population agrees.",
                                "2"),
                        List.of("Harbour Report", "", "• Dig.", "• Build a wall of the stones that were dug.", "3"))));
        assertThat(Outline.of(read)).isEqualTo("""
                h1 Harbour Report
                p The harbour of Tarn has been a source of self-defence and of income for the whole population for many \
                years. It has grown by nearly half since the war, and it will grow again.
                h2 Next Steps
                p We shall see what the harbour holds for us in the years to come. The population agrees.
                li1 Dig.
                li1 Build a wall of the stones that were dug.""");
        assertThat(read.blocks()).extracting(Block::page).containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void readsAHundredPages() {
        List<List<String>> pages = IntStream.rangeClosed(1, 100)
                .mapToObj(page -> {
                    List<String> lines = new ArrayList<>(List.of("Annual Report", ""));
                    for (int line = 0; line < 40; line++) {
                        lines.add("Line %d of page %d says that the port has %d boats in it."
                                .formatted(line, page, line * page));
                    }
                    lines.add(String.valueOf(page));
                    return lines;
                })
                .toList();
        ReadDocument read = read("a.pdf", SampleFiles.pdf(pages));
        assertThat(read.blocks().getLast().page()).isEqualTo(100);
        assertThat(read.text().value()).contains("Line 39 of page 100 says");
        assertThat(read.text().value().split("Annual Report", -1)).hasSize(2);
    }

    @Test
    void readsALargeWebPage() {
        StringBuilder page = new StringBuilder("<html><body><h1>Log</h1>");
        for (int line = 0; page.length() < 1_200_000; line++) {
            page.append("<div><p>Entry ").append(line).append(" says that <i>all</i> is well.</p></div>");
        }
        ReadDocument read = read(
                "a.html", page.append("</body></html>").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read.blocks()).hasSizeGreaterThan(15_000);
        assertThat(read.text().substring(read.blocks().get(7).passage())).isEqualTo("Entry 6 says that all is well.");
    }

    @Test
    void givesTheSameResultTwice() {
        for (byte[] content : List.of(SampleFiles.docx(), SampleFiles.odt(), SampleFiles.html())) {
            assertThat(read("a", content)).isEqualTo(read("a", content));
        }
    }

    @Test
    void believesTheBytesRatherThanTheName() {
        assertThat(read("wrong.txt", SampleFiles.pdf(List.of(List.of("A sentence in a page."))))
                        .document()
                        .mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void prefersWhatAPersonSaysToWhatTheFileSays() {
        var about = new DocumentSource.About("Mine", "Me", null, LocalDate.of(2000, 1, 2), null, "pamphlet");
        Document document = reader.read(new DocumentSource("a.html", SampleFiles.html(), null, about))
                .document();
        assertThat(document.title()).isEqualTo("Mine");
        assertThat(document.publisher()).isEqualTo("Me");
        assertThat(document.author()).isEqualTo("Dora Wheel");
        assertThat(document.publishedOn()).isEqualTo(LocalDate.of(2000, 1, 2));
        assertThat(document.kind()).isEqualTo("pamphlet");
    }
}
