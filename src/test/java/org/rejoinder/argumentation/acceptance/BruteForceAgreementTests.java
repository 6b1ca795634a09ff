package org.rejoinder.argumentation.acceptance;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.Sketch;

class BruteForceAgreementTests {

    private static final int FRAMEWORKS = 2_000;

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsThatOfTheDefinitions(Semantics semantics) {
        Random random = new Random(20_261_128);
        for (int round = 0; round < FRAMEWORKS; round++) {
            Framework framework = Sketch.random(round % 13, random);
            Agreement.check(framework, semantics, new BruteForce(framework).extensions(semantics));
        }
    }
}
