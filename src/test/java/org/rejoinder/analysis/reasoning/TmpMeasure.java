package org.rejoinder.analysis.reasoning;

import java.util.*;
import org.rejoinder.claim.*;
import org.rejoinder.relation.*;

public class TmpMeasure {
    public static void main(String[] a) {
        int n = 100_000, m = 150_000;
        Random random = new Random(1);
        List<ClaimGraph.Placed> placed = new ArrayList<>();
        for (int i = 0; i < n; i++) placed.add(new ClaimGraph.Placed(new Claim.Id("c-" + i), ReviewStatus.PROPOSED));
        List<ClaimGraph.Tie> ties = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            int f = random.nextInt(n);
            int t = random.nextInt(3) == 0 ? random.nextInt(n) : Math.floorMod(f + random.nextInt(41) - 20, n);
            if (f == t) continue;
            ties.add(new ClaimGraph.Tie(new Relation.Id("r-" + i), new Claim.Id("c-" + f), new Claim.Id("c-" + t), random.nextBoolean() ? RelationType.SUPPORTS : RelationType.CONTRADICTS, 0.3 + 0.7 * random.nextDouble(), ReviewStatus.PROPOSED, random.nextInt(4) == 0));
        }
        for (int round = 0; round < 4; round++) {
            long t0 = System.nanoTime();
            ClaimGraph g = ClaimGraph.of(placed, ties, List.of(), Map.of());
            long t1 = System.nanoTime();
            ReasonedMap map = new ReasonedMap(g);
            Conclusions base = map.conclusions(Basis.DEFAULT, WhatIf.NOTHING);
            long t2 = System.nanoTime();
            System.out.printf("graph %d ms, first evaluation %d ms, %s %s%n", (t1 - t0) / 1_000_000, (t2 - t1) / 1_000_000, base.counts(), base.convergence());
            List<Double> what = new ArrayList<>(), diff = new ArrayList<>(), why = new ArrayList<>(), rows = new ArrayList<>();
            int longest = 0, most = 0;
            for (int k = 0; k < 100; k++) {
                Claim.Id c = new Claim.Id("c-" + random.nextInt(n));
                WhatIf w = WhatIf.NOTHING.with(c, WhatIf.OfClaim.values()[k % 2]);
                long s = System.nanoTime();
                map.conclusions(Basis.DEFAULT, w);
                long s1 = System.nanoTime();
                most = Math.max(most, map.differences(Basis.DEFAULT, WhatIf.NOTHING, w).size());
                long s2 = System.nanoTime();
                Explanation e = map.explain(Basis.DEFAULT, w, c).orElseThrow();
                Explanation e2 = map.explain(Basis.DEFAULT, WhatIf.NOTHING, c).orElseThrow();
                long s3 = System.nanoTime();
                base.rows();
                long s4 = System.nanoTime();
                longest = Math.max(longest, size(e2));
                what.add((s1 - s) / 1e6); diff.add((s2 - s1) / 1e6); why.add((s3 - s2) / 2e6); rows.add((s4 - s3) / 1e6);
            }
            System.out.printf("what-if %s; differences %s (most %d); explain %s (longest %d steps); rows %s%n", q(what), q(diff), most, q(why), longest, q(rows));
        }
    }
    static int size(Explanation e) { return 1 + e.parts().stream().mapToInt(p -> size(p.why())).sum(); }
    static String q(List<Double> l) { Collections.sort(l); return String.format("p50 %.1f p95 %.1f max %.1f ms", l.get(l.size() / 2), l.get(l.size() * 95 / 100), l.get(l.size() - 1)); }
}
