package org.rejoinder.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rejoinder.argumentation.Semantics;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a solver is asked, and under which semantics; written {@code DS-PR}. */
record SolveTask(Question question, Semantics semantics) {

    /** Named as in the ICCMA competitions. */
    enum Question {
        /** One extension. */
        SE,
        /** Credulous acceptance. */
        DC,
        /** Sceptical acceptance. */
        DS,
        /** How many extensions. */
        CE,
        /** All extensions. */
        EE
    }

    boolean asksAboutOne() {
        return question == Question.DC || question == Question.DS;
    }

    @Override
    public String toString() {
        return question + "-" + semantics.code();
    }

    /** Reads a task as it is written. */
    static final class Converter implements ITypeConverter<SolveTask> {

        @Override
        public SolveTask convert(String written) {
            String[] parts = written.toUpperCase(Locale.ROOT).split("-", -1);
            for (Question question : Question.values()) {
                for (Semantics semantics : Semantics.values()) {
                    if (parts.length == 2 && parts[0].equals(question.name()) && parts[1].equals(semantics.code())) {
                        return new SolveTask(question, semantics);
                    }
                }
            }
            throw new TypeConversionException("'%s' is not one of %s, a hyphen, and one of %s"
                    .formatted(
                            written,
                            Arrays.stream(Question.values()).map(Question::name).collect(Collectors.joining(", ")),
                            Arrays.stream(Semantics.values())
                                    .map(Semantics::code)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
