package org.rejoinder.argumentation.position;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parties in camps, every party in one. Camps are numbered from 0 in the order of their first parties, so that divisions into the
 * same camps are equal.
 */
public final class Division {

    private final int[] camps;
    private final int count;

    private Division(int[] camps, int count) {
        this.camps = camps;
        this.count = count;
    }

    /**
     * The division into these camps.
     *
     * @param camps for each party any number that those of its camp share, and no others
     */
    public static Division of(int... camps) {
        int[] numbered = new int[camps.length];
        int count = 0;
        for (int party = 0; party < camps.length; party++) {
            numbered[party] = -1;
            for (int earlier = 0; earlier < party && numbered[party] < 0; earlier++) {
                if (camps[earlier] == camps[party]) {
                    numbered[party] = numbered[earlier];
                }
            }
            if (numbered[party] < 0) {
                numbered[party] = count++;
            }
        }
        return new Division(numbered, count);
    }

    /** How many parties there are. */
    public int size() {
        return camps.length;
    }

    /** How many camps there are. */
    public int camps() {
        return count;
    }

    /** The camp of a party. */
    public int campOf(int party) {
        return camps[party];
    }

    public boolean together(int one, int other) {
        return camps[one] == camps[other];
    }

    /** The parties of each camp, rising. */
    public List<List<Integer>> members() {
        List<List<Integer>> members = new ArrayList<>();
        for (int camp = 0; camp < count; camp++) {
            members.add(new ArrayList<>());
        }
        for (int party = 0; party < camps.length; party++) {
            members.get(camps[party]).add(party);
        }
        return members.stream().map(List::copyOf).toList();
    }

    /**
     * How far two divisions of the same parties are alike: 1 if they are the same, about 0 if no more than by chance.
     *
     * <p>Lawrence Hubert, Phipps Arabie: Comparing Partitions (1985).
     */
    public double likeness(Division other) {
        if (equals(other)) {
            return 1;
        }
        long[][] shared = new long[count][other.count];
        for (int party = 0; party < camps.length; party++) {
            shared[camps[party]][other.camps[party]]++;
        }
        long[] rows = new long[count];
        long[] columns = new long[other.count];
        double both = 0;
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < other.count; column++) {
                rows[row] += shared[row][column];
                columns[column] += shared[row][column];
                both += pairs(shared[row][column]);
            }
        }
        double here = Arrays.stream(rows).mapToDouble(Division::pairs).sum();
        double there = Arrays.stream(columns).mapToDouble(Division::pairs).sum();
        double chance = here * there / pairs(camps.length);
        double most = (here + there) / 2;
        // Not 0 for divisions that differ: they would both have to put all parties together, or all apart.
        return (both - chance) / (most - chance);
    }

    private static double pairs(long members) {
        return members * (members - 1) / 2.0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Division division && Arrays.equals(camps, division.camps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(camps);
    }

    @Override
    public String toString() {
        return members().toString();
    }
}
