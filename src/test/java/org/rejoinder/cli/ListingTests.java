package org.rejoinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTests {

    private static final Listing LISTING = new Listing(
            List.of("id", "text"),
            List.of(List.of("c-1", "He said \"no\",\nthen left"), List.of("c-22", "A 🌉 bridge\u001b[31m")),
            List.of("one", "two"));

    @Test
    void tablesAlignTheirColumnsAndKeepControlCharactersFromTheTerminal() {
        Output output = new Output();
        LISTING.print(Listing.Form.TABLE, output.terminal().data());
        assertThat(output.data()).isEqualToNormalizingNewlines("""
                id    text
                c-1   He said "no", then left
                c-22  A 🌉 bridge [31m
                """);
    }

    @Test
    void csvQuotesWhatRfc4180AsksToBeQuoted() {
        Output output = new Output();
        LISTING.print(Listing.Form.CSV, output.terminal().data());
        assertThat(output.data())
                .isEqualTo("id,text\r\nc-1,\"He said \"\"no\"\",\nthen left\"\r\nc-22,A 🌉 bridge\u001b[31m\r\n");
    }

    @Test
    void jsonIsOfTheObjectsThemselves() {
        Output output = new Output();
        LISTING.print(Listing.Form.JSON, output.terminal().data());
        assertThat(output.data()).isEqualToIgnoringWhitespace("[\"one\",\"two\"]");
    }
}
