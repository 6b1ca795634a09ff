package org.rejoinder.argumentation;

import java.util.Arrays;

/**
 * How many shortest paths between others lead through each node of a graph: for every pair of others the share of their
 * shortest paths that do. Pairs that are connected twice count once, loops not at all.
 *
 * <p>Takes time in the product of nodes and edges: some seconds for ten thousand nodes. Ulrik Brandes: A Faster Algorithm for
 * Betweenness Centrality (Journal of Mathematical Sociology 25, 2001).
 */
public final class Betweenness {

    private final int[] start;
    private final int[] neighbours;
    private final double[] found;
    private final int[] distance;
    private final double[] paths;
    private final double[] dependency;
    private final int[] reached;

    private Betweenness(int size, long[] pairs) {
        start = new int[size + 1];
        neighbours = new int[pairs.length];
        for (int index = 0; index < pairs.length; index++) {
            start[(int) (pairs[index] >> 32) + 1]++;
            neighbours[index] = (int) pairs[index];
        }
        for (int node = 0; node < size; node++) {
            start[node + 1] += start[node];
        }
        found = new double[size];
        distance = new int[size];
        paths = new double[size];
        dependency = new double[size];
        reached = new int[size];
    }

    /** By node, if the edges {@code from[i] → to[i]} can be walked in their direction only; every ordered pair counts. */
    public static double[] directed(int size, int[] from, int[] to) {
        return new Betweenness(size, pairs(from, to, false)).sum();
    }

    /** By node, if the edges can be walked both ways; every pair counts once. */
    public static double[] undirected(int size, int[] from, int[] to) {
        double[] both = new Betweenness(size, pairs(from, to, true)).sum();
        for (int node = 0; node < size; node++) {
            both[node] /= 2;
        }
        return both;
    }

    private static long[] pairs(int[] from, int[] to, boolean bothWays) {
        long[] pairs = new long[bothWays ? 2 * from.length : from.length];
        int count = 0;
        for (int edge = 0; edge < from.length; edge++) {
            if (from[edge] != to[edge]) {
                pairs[count++] = (long) from[edge] << 32 | to[edge];
                if (bothWays) {
                    pairs[count++] = (long) to[edge] << 32 | from[edge];
                }
            }
        }
        return Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
    }

    private double[] sum() {
        for (int source = 0; source < found.length; source++) {
            if (start[source] < start[source + 1]) {
                gather(search(source));
            }
        }
        return found;
    }

    /** Breadth first; answers how many nodes were reached, which stand in {@code reached} by rising distance. */
    private int search(int source) {
        Arrays.fill(distance, -1);
        Arrays.fill(paths, 0);
        distance[source] = 0;
        paths[source] = 1;
        reached[0] = source;
        int count = 1;
        for (int next = 0; next < count; next++) {
            int node = reached[next];
            for (int place = start[node]; place < start[node + 1]; place++) {
                int neighbour = neighbours[place];
                if (distance[neighbour] < 0) {
                    distance[neighbour] = distance[node] + 1;
                    reached[count++] = neighbour;
                }
                if (distance[neighbour] == distance[node] + 1) {
                    paths[neighbour] += paths[node];
                }
            }
        }
        return count;
    }

    /** Back from the farthest, but for the source, each node learns what share of the paths to those behind it leads through it. */
    private void gather(int count) {
        Arrays.fill(dependency, 0);
        for (int next = count - 1; next > 0; next--) {
            int node = reached[next];
            for (int place = start[node]; place < start[node + 1]; place++) {
                int behind = neighbours[place];
                if (distance[behind] == distance[node] + 1) {
                    dependency[node] += paths[node] / paths[behind] * (1 + dependency[behind]);
                }
            }
            found[node] += dependency[node];
        }
    }
}
