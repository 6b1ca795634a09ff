package org.rejoinder.cli;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.strength.GradualSemantics;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What counts when a map is reasoned over. */
final class BasisOptions {

    @Option(names = "--accepted-only", description = "Count only relations and arguments that somebody has accepted.")
    boolean acceptedOnly;

    @Option(
            names = "--confidence",
            paramLabel = "LEAST",
            defaultValue = "0",
            description = "Count proposed relations only from this confidence, 0 to 1 (default: 0).")
    double confidence;

    @Option(
            names = "--support",
            paramLabel = "READING",
            defaultValue = "some-reason",
            description =
                    "What supports mean: none, some-reason (a claim that is given reasons needs one), necessary (it"
                            + " needs all) or deductive (a reason falls with what it supports) (default: some-reason).")
    SupportReading support = SupportReading.SOME_REASON;

    @Option(
            names = "--strength",
            paramLabel = "SEMANTICS",
            defaultValue = "quadratic-energy",
            description = "How strengths are worked out: quadratic-energy, df-quad or h-categoriser (default:"
                    + " quadratic-energy).")
    GradualSemantics strength = GradualSemantics.QUADRATIC_ENERGY;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /**
     * What the options say; asked for before anything is opened, it refuses those that are out of range.
     *
     * @throws ParameterException if the confidence is out of range
     */
    @CanIgnoreReturnValue
    Basis basis() {
        try {
            return new Basis(acceptedOnly, confidence, support, strength);
        } catch (IllegalArgumentException unfit) {
            if (spec == null) {
                throw unfit;
            }
            throw new ParameterException(spec.commandLine(), "--" + unfit.getMessage());
        }
    }
}
