package org.rejoinder.argumentation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.argumentation.Framework;

class FrameworkFormatTests {

    private static final NamedFramework CHAIN =
            new NamedFramework(Framework.of(3, new int[] {0, 1}, new int[] {1, 2}), List.of("a", "b", "c"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arg(a).\narg(b).\narg(c).\natt(a,b).\natt(b,c).\n",
                "arg(a). arg(b). arg(c). att(a, b). att( b , c ) .",
                "% of 2015\r\narg(a).arg(b).arg(c). % three\r\natt(a,b).\r\natt(b,c).",
                "arg(a).att(a,b).att(b,c).arg(b).arg(c).arg(a).",
                "\uFEFFarg(\"a\").arg(b).arg(c).att(a,b).att(b,c).att(a,\"b\").",
                "a\nb\nc\n#\na b\nb c\n",
                "a first\r\nb second\r\n\r\nc\r\n # \r\na b attacks\r\nb\tc",
                "a\nb\nc\n#\na b\na b\n\nb c"
            })
    void whatCompetitionsWriteIsReadAndRecognised(String text) throws IOException {
        assertThat(FrameworkFormat.readAny(stream(text))).isEqualTo(CHAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p af 3\n1 2\n2 3\n",
                "# of 2023\n\np af 3\n# attacks\n1 2\n2 3",
                "p  af\t3\r\n 1  2 \r\n2 3\r\n",
                "p af 3\n1 2\n2 3\n1 2\n#"
            })
    void theFormatOf2023HasNumbers(String text) throws IOException {
        assertThat(FrameworkFormat.readAny(stream(text)))
                .isEqualTo(new NamedFramework(CHAIN.framework(), List.of("1", "2", "3")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "APX | arg(a).~attack(a,a). | 2 | 4 | expected '(', found 'a'",
                "APX | arg(a).~support(a,a). | 2 | 1 | expected arg(…) or att(…), found 's'",
                "APX | arg(a).~att(a,b). | 2 | 7 | there is no arg(b)",
                "APX | arg(a).~~att(a a). | 3 | 7 | expected ',', found 'a'",
                "APX | arg(a)~arg(b). | 2 | 1 | expected '.', found 'a'",
                "APX | arg(). | 1 | 5 | expected the name of an argument, found ')'",
                "APX | arg(\"a). | 1 | 9 | expected \" at the end of the name, found the end of the file",
                "APX | arg(\"a\\n\"). | 1 | 8 | expected \" or \\ after \\",
                "APX | arg(a | 1 | 6 | expected ')', found the end of the file",
                "TGF | a~b~ | 3 | 1 | expected a line with # between arguments and attacks, found the end",
                "TGF | a~a~# | 2 | 1 | the argument 'a' is there already",
                "TGF | a~#~a b | 3 | 3 | there is no argument 'b' above",
                "TGF | a~#~a | 3 | 2 | expected the attacked argument, found the end of the file",
                "TGF | a~# a~ | 2 | 3 | expected nothing else in the line of #",
                "I23 | p cnf 3~ | 1 | 1 | expected 'p af'",
                "I23 | 1 2~ | 1 | 1 | expected 'p af'",
                "I23 | p af | 1 | 5 | expected the number of arguments, found the end",
                "I23 | p af -3 | 1 | 6 | expected the number of arguments, found '-'",
                "I23 | p af 2~1 3~ | 2 | 3 | from 1 to 2",
                "I23 | p af 2~0 1~ | 2 | 1 | from 1 to 2",
                "I23 | p af 2~1~ | 2 | 2 | expected the number of an argument, found the end of the line",
                "I23 | p af 2~1 2 1~ | 2 | 5 | expected the end of the line, found '1'",
                "I23 | p af 2~1 2x~ | 2 | 4 | expected the end of a number, found 'x'",
                "I23 | p af 99999999999~ | 1 | 6 | has to be from 0 to"
            })
    void whatIsWrongIsToldWithItsPlace(FrameworkFormat format, String text, int line, int column, String message) {
        assertThatExceptionOfType(MalformedFramework.class)
                .isThrownBy(() -> format.read(stream(text.replace('~', '\n')), FrameworkLimits.USUAL))
                .satisfies(malformed -> {
                    assertThat(malformed).hasMessageContaining(message);
                    assertThat(malformed).hasMessageStartingWith("Line %d, column %d: ", line, column);
                    assertThat(malformed.line()).isEqualTo(line);
                    assertThat(malformed.column()).isEqualTo(column);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APX | arg(a).arg(b).arg(c).arg(d). | more than 3 arguments",
                "APX | arg(a).att(a,a).att(a,a).att(a,a).att(a,a).att(a,a). | more than 4 attacks",
                "APX | att(a,a).att(a,a).att(a,a).att(a,a).att(a,a). | more than 4 attacks",
                "APX | arg(abcdefghi). | longer than 8 characters",
                "APX | arg(\"abcdefghi\"). | longer than 8 characters",
                "TGF | a~b~c~d~# | more than 3 arguments",
                "TGF | abcdefghi~# | longer than 8 characters",
                "TGF | a~#~a a~a a~a a~a a~a a | more than 4 attacks",
                "I23 | p af 4 | from 0 to 3",
                "I23 | p af 1~1 1~1 1~1 1~1 1~1 1 | more than 4 attacks"
            })
    void noFileTakesMoreThanItsShare(FrameworkFormat format, String text, String message) {
        FrameworkLimits limits = new FrameworkLimits(100_000, 3, 4, 8);
        assertThatExceptionOfType(MalformedFramework.class)
                .isThrownBy(() -> format.read(stream(text.replace('~', '\n')), limits))
                .withMessageContaining(message);
    }

    @Test
    void aFileThatGoesOnAndOnIsRefused() {
        FrameworkLimits limits = new FrameworkLimits(100_000, 3, 4, 8);
        assertThatExceptionOfType(MalformedFramework.class)
                .isThrownBy(() -> FrameworkFormat.APX.read(stream(" ".repeat(300_000)), limits))
                .withMessageContaining("longer than 100,000 characters");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatExceptionOfType(MalformedFramework.class)
                .isThrownBy(() -> FrameworkFormat.readAny(
                        new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xff, (byte) 0xfe, '\n'})))
                .withMessageContaining("not UTF-8");
    }

    @Test
    void longRemarksBeforeTheBeginningHideNoFormat() throws IOException {
        assertThat(FrameworkFormat.readAny(stream("# so many words\n".repeat(3_000) + "p af 1\n"))
                        .framework()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aNameThatAFormatCannotHoldIsRefused() {
        NamedFramework named = new NamedFramework(Framework.of(1, new int[0], new int[0]), List.of("two words"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameworkFormat.TGF.write(named, new StringBuilder()))
                .withMessageContaining("'two words'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,a", "a,"})
    void namesAreDifferentAndNotEmpty(String names) {
        Framework two = Framework.of(2, new int[0], new int[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> new NamedFramework(two, List.of(names.split(",", -1))));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
