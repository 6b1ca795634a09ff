package org.rejoinder.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTests {

    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    /** The sentences expected are separated by " | ". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prices rose. | Wages did not.",
                "Some goods, e.g. Bread and milk, cost more. | Others cost less.",
                "We asked Prof. Alder and Mr. Finch. | Neither answered.",
                "The U.S. Government paid. | Nobody else in the U.S. did.",
                "They moved to the U.S. | It was cold.",
                "The plant stands in Racine, WI. | Over 200 people work there.",
                "George W. Bush and J. K. Rowling never met.",
                "He said: “It is over.” | Then he left.",
                "She wrote \"enough is enough.\" | Nobody read it.",
                "(It was late.) | We went home.",
                "We waited… | Nobody came.",
                "He said that … the rest was known.",
                "The text [...] The rest is lost.",
                "See No. 5 of the list. | It is short.",
                "Is it true? No. | We checked.",
                "Growth was 3.5 percent. | 45 percent of firms hired.",
                "They call it an alliance2. | Building peace needs more.",
                "It runs until 2030.[4] | The rest is open.",
                "Is that “freedom”? | No!",
                "What?! | They left at 5 p.m. on Monday.",
                "1. Close the mine. | It pollutes.",
                "It began on 3 Jan. 2020 in Ohio.",
                "See www.example.Org/A.Html for more.",
                "The firm grew in 2010. | It shrank in 2011."
            })
    void endsSentencesWhereAReaderWould(String marked) {
        List<String> expected = List.of(marked.split(" \\| "));
        if (marked.equals("Is it true? No. | We checked.")) {
            expected = List.of("Is it true?", "No.", "We checked.");
        }
        assertThat(split(marked.replace(" | ", " "))).isEqualTo(expected);
    }

    @Test
    void keepsReferenceNumbersWithTheSentenceTheyAreGluedTo() {
        assertThat(split("It is called the Agenda.5The rest followed."))
                .containsExactly("It is called the Agenda.5", "The rest followed.");
        assertThat(split("It is an alliance2.Building peace needs more."))
                .containsExactly("It is an alliance2.", "Building peace needs more.");
        assertThat(split("It is one of their alliances 2.Building peace needs more."))
                .containsExactly("It is one of their alliances 2.", "Building peace needs more.");
        assertThat(split("It is called the Agenda.12 The rest followed."))
                .containsExactly("It is called the Agenda.12", "The rest followed.");
    }

    @Test
    void endsASentenceAtAnEmptyLineOnly() {
        assertThat(split("One line\nand its rest\n\nAnother")).containsExactly("One line\nand its rest", "Another");
    }

    @Test
    void findsNothingInBlankText() {
        assertThat(SPLITTER.split(" \n ")).isEmpty();
    }

    private static List<String> split(String text) {
        return SPLITTER.split(text).stream().map(span -> span.of(text)).toList();
    }
}
