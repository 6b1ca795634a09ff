package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReadingTests {

    private final DocumentReader reader = new DocumentReader(ReadingSettings.defaults());

    private ReadDocument read(String text) {
        return read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private ReadDocument read(String name, byte[] content) {
        return reader.read(new DocumentSource(name, content, null, DocumentSource.About.NOTHING));
    }

    @Test
    void keepsEveryCharacterOfAnUtf8Text() {
        String text = "Title Line\r\n\r\n  Tabs\tand   spaces stay.\r\n\n\nSo do emoji 🚢 and é.\n\n";
        assertThat(read(text).text().value()).isEqualTo(text);
    }

    @Test
    void dropsOnlyTheByteOrderMark() {
        assertThat(read("\ufeffThe port is open.").text().value()).isEqualTo("The port is open.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16"})
    void decodesOtherEncodings(String encoding) {
        String text =
                "Le café près de l'hôtel a fermé. On l'a déjà regretté, et la forêt a brûlé l'été passé.\n".repeat(5);
        assertThat(read("a.txt", text.getBytes(Charset.forName(encoding)))
                        .text()
                        .value())
                .isEqualTo(text);
    }

    @Test
    void findsHeadingsParagraphsAndBullets() {
        assertThat(Outline.of(read("""
                The Harbour Question

                12 May 2023

                Home | News | Contact us

                The harbour has served the town for two hundred years. It is now too small.

                What the Council Wants

                The council wants to:

                  • dig a new basin;
                  • move the fish market.

                Many object!
                """))).isEqualTo("""
                h1 The Harbour Question
                -- 12 May 2023
                -- Home | News | Contact us
                p The harbour has served the town for two hundred years. It is now too small.
                h2 What the Council Wants
                p The council wants to:
                li1 dig a new basin;
                li1 move the fish market.
                p Many object!""");
    }

    @Test
    void joinsWrappedLinesAndKeepsShortOnesApart() {
        assertThat(Outline.of(read("""
                NOTES ON DREDGING

                Dredging a river mouth is costly and must be done again every few years,
                since the sand comes back with each flood. The port authority has spent
                more on it since 2010 than on all of its quays together.

                Costs
                -----

                The cost has three parts, of which the second is the one that nobody had
                foreseen:

                 1. the hire of the ship, which is paid by the day even when the weather
                    keeps it in port;
                 2. the dumping of the spoil at sea;
                 3. the survey.

                It is said that a wall would keep the sand away - the engineers of 1988
                - all of them - did not think so.
                """))).isEqualTo("""
                h1 NOTES ON DREDGING
                p Dredging a river mouth is costly and must be done again every few years, \
                since the sand comes back with each flood. The port authority has spent \
                more on it since 2010 than on all of its quays together.
                h2 Costs
                p The cost has three parts, of which the second is the one that nobody had foreseen:
                li1 the hire of the ship, which is paid by the day even when the weather keeps it in port;
                li1 the dumping of the spoil at sea;
                li1 the survey.
                p It is said that a wall would keep the sand away - the engineers of 1988 \
                - all of them - did not think so.""");
    }

    @Test
    void givesADashOnItsOwnLineToTheLinesAfterIt() {
        assertThat(Outline.of(read("""
                Proposal: A Bridge for Tarn
                Reasons:
                -
                Growing Traffic:
                The ferry carries twice what it was built for. Queues last an hour. -
                Safety:
                Two ferries have sunk since the war, and forty people drowned with them.
                Next Steps
                -
                Ask the engineers for a plan.
                -
                Ask the town for the money.
                """))).isEqualTo("""
                h1 Proposal: A Bridge for Tarn
                h2 Reasons:
                h3 Growing Traffic:
                p The ferry carries twice what it was built for. Queues last an hour.
                h3 Safety:
                p Two ferries have sunk since the war, and forty people drowned with them.
                h2 Next Steps
                li1 Ask the engineers for a plan.
                li1 Ask the town for the money.""");
    }

    @Test
    void nestsListsByIndentationAndByMarker() {
        assertThat(Outline.of(read("""
                Aims

                1. The Board has two aims.
                  a) Safety: no boat shall sail
                  without a radio.
                  b) Speed:
                    - by day
                    - by night
                2. The Board has no other aims.
                """))).isEqualTo("""
                h1 Aims
                li1 The Board has two aims.
                li2 Safety: no boat shall sail without a radio.
                li2 Speed:
                li3 by day
                li3 by night
                li1 The Board has no other aims.""");
    }

    @Test
    void tellsNumberedParagraphsFromNumberedHeadingsAndNotes() {
        ReadDocument read = read("""
                1 BACKGROUND

                1.1 The mission began in the spring of that year.

                1.2 It has grown since, although the budget1 has not.

                2) Reach and method

                (a) The mission reaches forty villages.2

                (b) It reaches them by boat.

                1 Budget report, page 4.

                2 Village survey.

                Last updated: 3 June 2024
                """);
        assertThat(Outline.of(read)).isEqualTo("""
                h2 BACKGROUND
                li1 The mission began in the spring of that year.
                li1 It has grown since, although the budget1 has not.
                h2 Reach and method
                li1 The mission reaches forty villages.2
                li1 It reaches them by boat.
                fn Budget report, page 4.
                fn Village survey.
                -- Last updated: 3 June 2024""");
        assertThat(FootnoteReferences.find(read.text(), read.blocks()))
                .extracting(passage ->
                        read.text().before(passage, 6) + "|" + read.text().substring(passage))
                .containsExactly("budget|1", "lages.|2");
    }

    @Test
    void findsANoteNumberThatASpaceHasSetApartAndTheNextSentenceIsGluedTo() {
        ReadDocument read = read("""
                The port keeps ferries1 under repair. The duty rests with the wider boards 2.Boats of stage 3.Later \
                plans3 name no more than 7.They are old.

                1 Port survey, 2019.

                2 Boards of the river.

                3 Plans of the port.
                """);
        assertThat(FootnoteReferences.find(read.text(), read.blocks()))
                .extracting(passage ->
                        read.text().before(passage, 6) + "|" + read.text().substring(passage))
                .containsExactly("erries|1", "oards |2", " plans|3");
    }

    @Test
    void takesARestartingListAtTheEndForNotesOnlyIfTheTextRefersToIt() {
        String body =
                "1. Boats are old, says the survey%s of the port.\n2. Quays are short, as measured%s last year.\n";
        String notes = "1. Port survey, 2019.\n2. Measured by the Board.\n";
        assertThat(Outline.of(read(body.formatted("1", "2") + notes))).contains("fn Port survey, 2019.");
        assertThat(Outline.of(read(body.formatted("", "") + notes))).doesNotContain("fn");
    }

    @Test
    void readsMarkdown() {
        assertThat(Outline.of(read("a.md", """
                # Ferries

                Ferries are *slow*.

                ## Why?

                - The river
                  - is wide

                ```
                code = 1
                ```

                | Year | What happened in that year to the ferries of the town |
                |------|---------|
                | 1990 | All ferries were sold to a company from the other side. |

                Setext
                ------

                > A quotation stands.

                [^1]: The note.
                """.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("""
                h1 Ferries
                p Ferries are *slow*.
                h2 Why?
                li1 The river
                li2 is wide
                -- ``` code = 1 ```
                -- Year
                p What happened in that year to the ferries of the town
                -- 1990
                p All ferries were sold to a company from the other side.
                h2 Setext
                p A quotation stands.
                fn The note.""");
    }

    @Test
    void doesNotTakeVersesAndSignaturesForHeadings() {
        assertThat(Outline.of(read("""
                She ended her speech with the words of a song that all of us knew by heart.

                The river runs to sea
                The river runs to me
                The river runs away

                Mary Anning

                Head of the Board
                """))).doesNotContain("h1", "h2");
    }

    @Test
    void leavesOutATableOfContents() {
        assertThat(Outline.of(read("""
                Report on Boats

                Contents

                Old boats ..... 3

                New boats ..... 9

                Old boats

                Old boats leak, as everybody knows who has been on one of them.

                New boats

                New boats do not leak, but they cost more than the old ones ever did.
                """))).isEqualTo("""
                h1 Report on Boats
                -- Contents
                -- Old boats ..... 3
                -- New boats ..... 9
                h2 Old boats
                p Old boats leak, as everybody knows who has been on one of them.
                h2 New boats
                p New boats do not leak, but they cost more than the old ones ever did.""");
    }

    @Test
    void readsAMemorandum() {
        assertThat(Outline.of(read("""
                MEMORANDUM

                TO: All Departments
                DATE: March 4, 2022
                RE: Library hours

                I. Summary

                The city will cut library hours by 20 percent beginning in June. The cut is
                the smallest that the budget allows, and it spares the branches of the poor.

                II. Reasons

                Visits have fallen by half since 2012.[1] In the same years the cost of one
                visit has doubled.

                ________________
                [1] Library Board, Annual Report 2021, p. 14.

                Related articles
                Library closed by storm
                """))).isEqualTo("""
                h1 MEMORANDUM
                -- TO: All Departments
                -- DATE: March 4, 2022
                h1 Library hours
                h2 Summary
                p The city will cut library hours by 20 percent beginning in June. The cut is \
                the smallest that the budget allows, and it spares the branches of the poor.
                h2 Reasons
                p Visits have fallen by half since 2012.[1] In the same years the cost of one visit has doubled.
                fn Library Board, Annual Report 2021, p. 14.
                -- Related articles
                -- Library closed by storm""");
    }

    @Test
    void beginsANewListWhereNumbersFollowBullets() {
        assertThat(Outline.of(read("""
                • Evidence
                The facts are these, as far as anybody in this town has looked into them.
                • Rents rose.
                • Wages fell.
                1) Build homes.
                2) Raise wages:
                – now
                – for all
                """))).endsWith("""
                li1 Rents rose.
                li1 Wages fell.
                li1 Build homes.
                li1 Raise wages:
                li2 now
                li2 for all""");
    }

    @Test
    void takesTitleAndDayFromTheText() {
        Document document = read("Title: The Boats\n\n3 March 2021\n\nBoats are made of wood, and wood rots.\n")
                .document();
        assertThat(document.title()).isEqualTo("The Boats");
        assertThat(document.publishedOn()).hasToString("2021-03-03");
        assertThat(document.language()).isEqualTo("en");
        assertThat(document.mediaType()).isEqualTo("text/plain");
    }

    @Test
    void callsATextWithoutHeadingByItsFile() {
        assertThat(read("speech-1977.txt", "We are here. We stay.".getBytes(StandardCharsets.UTF_8))
                        .document()
                        .title())
                .isEqualTo("speech-1977");
    }

    @Test
    void readsALongLineOfOneLetterInTime() {
        assertThat(read("a".repeat(2_000_000)).blocks()).hasSize(1);
        assertThat(read("a" + " ".repeat(2_000_000) + "b").blocks()).hasSize(1);
        assertThat(read("-".repeat(1_000_000) + "\n\nText here.").blocks()).hasSize(1);
    }
}
