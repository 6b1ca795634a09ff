package org.rejoinder.argumentation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.Sketch;

class IndependentEncodingAgreementTests {

    private static final int FRAMEWORKS = 80;

    /** Enough to tell solvers apart, few enough to compare each with each. */
    private static final int MOST_EXTENSIONS = 700;

    @Test
    void everyAnswerIsThatOfAnEncodingWrittenSeparately() throws Exception {
        Random random = new Random(7);
        int several = 0;
        int withoutStable = 0;
        for (int compared = 0; compared < FRAMEWORKS; ) {
            Framework framework = Sketch.random(13 + random.nextInt(48), random);
            IndependentEncoding other = new IndependentEncoding(framework, MOST_EXTENSIONS);
            if (other.size() > MOST_EXTENSIONS) {
                continue;
            }
            compared++;
            several += other.extensions(Semantics.PREFERRED).size() > 1 ? 1 : 0;
            withoutStable += other.extensions(Semantics.STABLE).isEmpty() ? 1 : 0;
            for (Semantics semantics : Semantics.values()) {
                Agreement.check(framework, semantics, other.extensions(semantics));
            }
        }
        assertThat(several).as("frameworks with several preferred extensions").isGreaterThan(FRAMEWORKS / 4);
        assertThat(withoutStable).as("frameworks without stable extension").isGreaterThan(FRAMEWORKS / 10);
    }
}
