package org.rejoinder.argumentation.position;

/**
 * The best division of a few parties, by dynamic programming over their subsets: the best division of a subset has one camp with
 * its first party, and divides the others in the best way. Takes time 3 to the power of the number of parties.
 */
final class SubsetSearch {

    private final int size;
    /** For every subset what it is worth as a camp. */
    private final long[] within;

    private SubsetSearch(SignedGraph graph, int[] group) {
        this.size = group.length;
        this.within = within(graph, group);
    }

    /** The camp of each of the group, from 0. */
    static int[] of(SignedGraph graph, int[] group, int mostCamps) {
        SubsetSearch search = new SubsetSearch(graph, group);
        return mostCamps >= group.length ? search.free() : search.atMost(mostCamps);
    }

    private static long[] within(SignedGraph graph, int[] group) {
        long[] within = new long[1 << group.length];
        for (int subset = 1; subset < within.length; subset++) {
            int first = group[Integer.numberOfTrailingZeros(subset)];
            int rest = subset & (subset - 1);
            long sum = rest == 0 ? Worth.CAMP : within[rest];
            for (int left = rest; left != 0; left &= left - 1) {
                sum += Worth.WEIGHT * graph.net(first, group[Integer.numberOfTrailingZeros(left)]);
            }
            within[subset] = sum;
        }
        return within;
    }

    private int[] free() {
        long[] best = new long[within.length];
        int[] camp = new int[within.length];
        improve(best, best, camp);
        int[] camps = new int[size];
        int left = within.length - 1;
        for (int number = 0; left != 0; number++) {
            put(camp[left], number, camps);
            left ^= camp[left];
        }
        return camps;
    }

    private int[] atMost(int mostCamps) {
        int[][] camp = new int[mostCamps][within.length];
        long[] best = within;
        for (int more = 1; more < mostCamps; more++) {
            long[] next = new long[within.length];
            improve(best, next, camp[more]);
            best = next;
        }
        int[] camps = new int[size];
        int left = within.length - 1;
        for (int number = 0; left != 0; number++) {
            int more = mostCamps - 1 - number;
            int members = more == 0 ? left : camp[more][left];
            put(members, number, camps);
            left ^= members;
        }
        return camps;
    }

    /**
     * Finds for every subset the best camp for its first party.
     *
     * @param rest what the best division of a subset is worth; may be {@code best}, since only smaller subsets are asked for
     * @param best what it is worth with one more camp
     * @param camp that camp; the whole subset if nothing is better
     */
    private void improve(long[] rest, long[] best, int[] camp) {
        for (int subset = 1; subset < within.length; subset++) {
            int others = subset & (subset - 1);
            long found = within[subset];
            int members = subset;
            for (int part = others; part != 0; part = (part - 1) & others) {
                long worth = within[subset ^ part] + rest[part];
                if (worth > found) {
                    found = worth;
                    members = subset ^ part;
                }
            }
            best[subset] = found;
            camp[subset] = members;
        }
    }

    private static void put(int members, int number, int[] camps) {
        for (int left = members; left != 0; left &= left - 1) {
            camps[Integer.numberOfTrailingZeros(left)] = number;
        }
    }
}
