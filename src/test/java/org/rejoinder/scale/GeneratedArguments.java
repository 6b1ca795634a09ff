package org.rejoinder.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Link;

/**
 * Bipolar graphs with the shape of {@link GeneratedDocuments}, without their words: sections whose claims support those
 * before them, contradictions with what others said on the topic, each as two attacks, and a few theses that draw many. The
 * same seed and size always give the same.
 */
final class GeneratedArguments {

    private static final double NEUTRAL = 0.5;
    private static final int DOCUMENTS_OF_A_TOPIC = 7;
    private static final int LEAST_CLAIMS = 30;
    private static final int MOST_CLAIMS = 150;

    /** How many relations for one that a claim of a generated document has: 1.5 edges a claim in place of 0.83. */
    private static final double DENSITY = 1.83;

    private final Random chance;
    private final BipolarGraph.Builder builder = BipolarGraph.builder();

    private GeneratedArguments(long seed) {
        chance = new Random(seed);
    }

    static BipolarGraph of(long seed, int claims) {
        return new GeneratedArguments(seed).graph(claims);
    }

    private BipolarGraph graph(int claims) {
        int topics = Math.max(1, claims / (DOCUMENTS_OF_A_TOPIC * (LEAST_CLAIMS + MOST_CLAIMS) / 2));
        List<List<Integer>> told = new ArrayList<>();
        for (int topic = 0; topic < topics; topic++) {
            told.add(new ArrayList<>());
        }
        for (int left = claims; left > 0; ) {
            int size = Math.min(left, LEAST_CLAIMS + chance.nextInt(MOST_CLAIMS - LEAST_CLAIMS + 1));
            document(told.get((int) (topics * Math.pow(chance.nextDouble(), 1.7))), size);
            left -= size;
        }
        return builder.build();
    }

    private void document(List<Integer> before, int claims) {
        List<Integer> here = new ArrayList<>();
        for (int left = claims; left > 0; ) {
            int section = Math.min(left, 4 + chance.nextInt(8));
            List<Integer> paragraph = new ArrayList<>();
            for (int index = 0; index < section; index++) {
                int claim = builder.node(NEUTRAL);
                for (double due = 0.68 * DENSITY; due > 0; due--) {
                    support(claim, paragraph, due);
                }
                for (double due = 0.16 * DENSITY; due > 0; due--) {
                    answer(claim, before, due);
                }
                paragraph.add(claim);
                here.add(claim);
            }
            left -= section;
        }
        before.addAll(here);
    }

    private void support(int claim, List<Integer> section, double due) {
        if (!section.isEmpty() && chance.nextDouble() < due) {
            int at = chance.nextInt(3) == 0 ? 0 : Math.max(0, section.size() - 1 - chance.nextInt(2));
            builder.edge(claim, Link.SUPPORTS, section.get(at), confidence());
        }
    }

    private void answer(int claim, List<Integer> before, double due) {
        if (before.isEmpty() || chance.nextDouble() >= due) {
            return;
        }
        int among = chance.nextInt(3) == 0 ? Math.min(before.size(), 12) : before.size();
        int target = before.get((int) (among * Math.pow(chance.nextDouble(), 1.5)));
        double kind = chance.nextDouble();
        if (kind < 0.72) {
            double confidence = confidence();
            builder.edge(claim, Link.ATTACKS, target, confidence);
            builder.edge(target, Link.ATTACKS, claim, confidence);
        } else if (kind < 0.92) {
            builder.edge(claim, Link.SUPPORTS, target, confidence());
        }
    }

    private double confidence() {
        return 0.2 + 0.75 * Math.pow(chance.nextDouble(), 2.5);
    }
}
