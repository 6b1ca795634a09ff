package org.rejoinder.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.relation.RelationType;

/** Maps with everything that a map can have, in words from a seed. */
final class RandomMaps {

    private static final String[] WORDS = {
        "bridge",
        "costs",
        "\ud83d\ude00",
        "\"quoted\"",
        "it's",
        "back\\slash",
        "\\u0027",
        "a\tb",
        "line\nbreak",
        "<b>",
        "\u202e",
        "größer",
        "}; DROP",
        "// no",
        "urn:rejoinder:claim:c-x",
        "\u0001",
        "e\u0301",
        "3 %"
    };

    private RandomMaps() {}

    static MapContents of(long seed) {
        Random random = new Random(seed);
        MapBuilder map = MapBuilder.map("Map " + words(random), random.nextBoolean() ? words(random) : null);
        List<String> claims = new ArrayList<>();
        int documents = 1 + random.nextInt(4);
        for (int document = 0; document < documents; document++) {
            map.document(
                    "d" + document,
                    "Title " + words(random),
                    random.nextBoolean() ? words(random) : null,
                    random.nextInt(2) * 2020);
            int here = 1 + random.nextInt(5);
            for (int claim = 0; claim < here; claim++) {
                Holder holder = random.nextBoolean() ? Holder.AUTHOR : Holder.reported(words(random));
                Stance stance = Stance.values()[random.nextInt(3)];
                String section = random.nextBoolean() ? words(random) : null;
                if (!claims.isEmpty() && random.nextInt(4) == 0) {
                    map.occurrence(claims.get(random.nextInt(claims.size())), words(random), holder, stance, section);
                } else {
                    String id = "c" + (10 + claims.size());
                    claims.add(id);
                    map.claim(id, ClaimType.values()[random.nextInt(8)], words(random), holder, stance, section);
                }
            }
        }
        for (int from = 0; from < claims.size(); from++) {
            int to = random.nextInt(claims.size());
            if (to > from) {
                RelationType type = RelationType.values()[random.nextInt(3)];
                map.relation(
                        claims.get(from),
                        claims.get(to),
                        type,
                        0.5,
                        type == RelationType.EQUIVALENT || (type == RelationType.CONTRADICTS && random.nextBoolean()),
                        words(random),
                        ReviewStatus.values()[random.nextInt(3)]);
            }
        }
        return map.contents();
    }

    /** Some words, with nothing to strip at either end. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder("w" + random.nextInt(1000));
        int count = random.nextInt(8);
        for (int word = 0; word < count; word++) {
            words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.append('.').toString();
    }
}
