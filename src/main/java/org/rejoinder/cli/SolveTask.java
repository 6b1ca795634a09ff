package org.rejoinder.cli;

import java.util.Arrays;
import java.util.Optional;
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

    /** The task as it is written, in any case; empty if there is none. */
    static Optional<SolveTask> of(String written) {
        for (Question question : Question.values()) {
            for (Semantics semantics : Semantics.values()) {
                SolveTask task = new SolveTask(question, semantics);
                if (task.toString().equalsIgnoreCase(written)) {
                    return Optional.of(task);
                }
            }
        }
        return Optional.empty();
    }

    /** Reads a task for picocli. */
    static final class Converter implements ITypeConverter<SolveTask> {

        @Override
        public SolveTask convert(String written) {
            return of(written)
                    .orElseThrow(() -> new TypeConversionException("'%s' is not one of %s, a hyphen, and one of %s"
                            .formatted(
                                    written,
                                    Arrays.stream(Question.values())
                                            .map(Question::name)
                                            .collect(Collectors.joining(", ")),
                                    Arrays.stream(Semantics.values())
                                            .map(Semantics::code)
                                            .collect(Collectors.joining(", ")))));
        }
    }
}
