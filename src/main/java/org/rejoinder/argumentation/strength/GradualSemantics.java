package org.rejoinder.argumentation.strength;

import org.rejoinder.argumentation.Link;

/**
 * How the strength of a node follows from its own weight and the strengths of what attacks and supports it. Each first joins
 * attackers, and supporters, to one number, then lets both move the weight (Mossakowski, Neuhaus: Modular Semantics and
 * Characteristics for Bipolar Weighted Argumentation Graphs, 2018). The strength of who acts is multiplied by the edge's
 * weight.
 */
public enum GradualSemantics {
    /**
     * Attackers and supporters each add up; the difference moves the weight towards 0 or 1, first slowly, then faster, and ever
     * more slowly towards the end, so that many weak ones outweigh a strong one.
     *
     * <p>Nico Potyka: Continuous Dynamical Systems for Weighted Bipolar Argumentation (KR 2018).
     */
    QUADRATIC_ENERGY {
        @Override
        double join(double joined, double next) {
            return joined + next;
        }

        @Override
        double strength(double weight, double attack, double support) {
            double energy = support - attack;
            double moved = energy * energy / (1 + energy * energy);
            return energy < 0 ? weight - weight * moved : weight + (1 - weight) * moved;
        }

        @Override
        double slope(double weight, Range attack, Range support) {
            double least = support.low() - attack.high();
            double most = support.high() - attack.low();
            double falling = least < 0 ? weight * steepest(Math.max(0, -most), -least) : 0;
            double rising = most > 0 ? (1 - weight) * steepest(Math.max(0, least), most) : 0;
            return Math.max(falling, rising);
        }
    },
    /**
     * Attackers and supporters each join as independent chances do, so that one of full strength counts as much as any
     * number; the difference moves the weight in proportion.
     *
     * <p>Antonio Rago, Francesca Toni, Marco Aurisicchio, Pietro Baroni: Discontinuity-Free Decision Support with Quantitative
     * Argumentation Debates (KR 2016).
     */
    DF_QUAD {
        @Override
        double join(double joined, double next) {
            return joined + (1 - joined) * next;
        }

        @Override
        double strength(double weight, double attack, double support) {
            double moved = support - attack;
            return moved < 0 ? weight + weight * moved : weight + (1 - weight) * moved;
        }

        @Override
        double share(double joined, double one) {
            return one < 1 ? Math.min(1, (1 - joined) / (1 - one)) : 1;
        }

        @Override
        double slope(double weight, Range attack, Range support) {
            double falling = attack.high() > support.low() ? weight : 0;
            double rising = support.high() > attack.low() ? 1 - weight : 0;
            return Math.max(falling, rising);
        }
    },
    /**
     * Attackers add up and divide the weight; supports do not count.
     *
     * <p>Philippe Besnard, Anthony Hunter: A logic-based theory of deductive arguments (Artificial Intelligence 128, 2001);
     * with weights, Leila Amgoud, Jonathan Ben-Naim, Dragan Doder, Srdjan Vesic: Acceptability Semantics for Weighted
     * Argumentation Frameworks (IJCAI 2017).
     */
    H_CATEGORISER {
        @Override
        double join(double joined, double next) {
            return joined + next;
        }

        @Override
        double strength(double weight, double attack, double support) {
            return weight / (1 + attack);
        }

        @Override
        double slope(double weight, Range attack, Range support) {
            return weight / ((1 + attack.low()) * (1 + attack.low()));
        }

        @Override
        public boolean heeds(Link link) {
            return link != Link.SUPPORTS;
        }
    };

    /** Where x²/(1+x²) rises most. */
    private static final double INFLECTION = Math.sqrt(1.0 / 3);

    /** Whether edges of this kind make a difference. */
    public boolean heeds(Link link) {
        return true;
    }

    /** What attackers, or supporters, come to with one more; 0 if there are none. */
    abstract double join(double joined, double next);

    /** From 0 to 1; the weight itself if nothing attacks or supports. */
    abstract double strength(double weight, double attack, double support);

    /** A bound on how fast what several come to changes with one of them, where they come to {@code joined} at least. */
    double share(double joined, double one) {
        return 1;
    }

    /** A bound on how fast the strength changes with what attackers, or supporters, come to while both stay in these ranges. */
    abstract double slope(double weight, Range attack, Range support);

    /** The most that x²/(1+x²) rises anywhere from the one to the other. */
    private static double steepest(double from, double to) {
        double at = Math.max(from, Math.min(INFLECTION, to));
        return 2 * at / ((1 + at * at) * (1 + at * at));
    }

    /** From the least to the most that something can be. */
    record Range(double low, double high) {}
}
