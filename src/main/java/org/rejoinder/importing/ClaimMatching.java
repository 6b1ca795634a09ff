package org.rejoinder.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/**
 * Finds the claims of a file among those stored: by id, which may lead on to the claim that it was merged into; by the id of
 * its words; by its words in the map, whatever has become of the id. No two claims of a file become one by their words.
 */
@Component
class ClaimMatching {

    private final Graph graph;
    private final Claims claims;

    ClaimMatching(Graph graph, Claims claims) {
        this.graph = graph;
        this.claims = claims;
    }

    /**
     * @param ids of every claim here, by its id in the file; of a new one the same
     * @param stored the claims that are here, by id
     */
    record Matched(Map<Claim.Id, Claim.Id> ids, Map<Claim.Id, Claim> stored) {}

    /**
     * @param map in which words count; null if it is a new one
     * @param exactly whether only the same id makes the same claim
     */
    Matched match(List<Claim> there, @Nullable ArgumentMap map, boolean exactly) {
        Set<Claim.Id> asked = new HashSet<>();
        there.forEach(claim -> {
            asked.add(claim.id());
            asked.add(Claim.Id.ofText(claim.text()));
        });
        Map<Claim.Id, Claim.Id> leads = graph.read(transaction -> claims.redirects(transaction, asked));
        Set<Claim.Id> wanted = new HashSet<>(asked);
        wanted.addAll(leads.values());
        Map<Claim.Id, Claim> stored = new HashMap<>(claims.findAll(wanted));
        Map<String, Claim> byWords = new HashMap<>();
        if (map != null) {
            claims.in(map.id()).forEach(claim -> byWords.putIfAbsent(Claim.normalised(claim.text()), claim));
        }
        Map<Claim.Id, Claim.Id> ids = new LinkedHashMap<>();
        Set<Claim.Id> taken = new HashSet<>();
        List<Claim> unknown = new ArrayList<>();
        for (Claim claim : there) {
            Claim.Id here = leads.getOrDefault(claim.id(), claim.id());
            if (stored.containsKey(here)) {
                ids.put(claim.id(), here);
                taken.add(here);
            } else {
                unknown.add(claim);
            }
        }
        for (Claim claim : unknown) {
            Claim.Id ofText = Claim.Id.ofText(claim.text());
            Claim.Id here = leads.getOrDefault(ofText, ofText);
            Claim sameWords = byWords.get(Claim.normalised(claim.text()));
            if (exactly) {
                ids.put(claim.id(), claim.id());
            } else if (stored.containsKey(here) && taken.add(here)) {
                ids.put(claim.id(), here);
            } else if (sameWords != null && taken.add(sameWords.id())) {
                stored.put(sameWords.id(), sameWords);
                ids.put(claim.id(), sameWords.id());
            } else {
                ids.put(claim.id(), claim.id());
            }
        }
        stored.keySet().retainAll(Set.copyOf(ids.values()));
        return new Matched(ids, stored);
    }
}
