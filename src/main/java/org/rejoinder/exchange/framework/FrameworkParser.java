package org.rejoinder.exchange.framework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.format.FrameworkFormat;
import org.rejoinder.argumentation.format.FrameworkLimits;
import org.rejoinder.argumentation.format.MalformedFramework;
import org.rejoinder.argumentation.format.NamedFramework;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.relation.RelationType;

/** Reads which arguments attack which: each becomes a claim of its name, or of the words that a remark of ours has for it. */
abstract class FrameworkParser implements MapParser {

    /** A file declares few arguments in many bytes, but i23 declares millions in a few. */
    private static final FrameworkLimits LIMITS = new FrameworkLimits(MapFile.LARGEST, 100_000, 2_000_000, 1_000);

    private final FrameworkFormat format;
    private final String mark;

    /** @param mark begins a remark; empty if the format has none */
    FrameworkParser(FrameworkFormat format, String mark) {
        this.format = format;
        this.mark = mark;
    }

    @Override
    public String format() {
        return format.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ParsedMap parse(MapFile file) {
        String text = file.text();
        NamedFramework named = read(file, text);
        Map<String, FrameworkNames.Entry> listed =
                mark.isEmpty() ? Map.of() : FrameworkNames.listed(text, mark.charAt(0));
        MapDraft draft = new MapDraft(file, format());
        List<Claim.Id> claims = claims(draft, named, listed);
        relate(draft, named, claims);
        return draft.finish();
    }

    private NamedFramework read(MapFile file, String text) {
        try {
            return format.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMITS);
        } catch (MalformedFramework malformed) {
            String message = malformed.getMessage();
            String problem = message.substring(message.indexOf(": ") + 2);
            throw new MalformedFile(
                    file.name(),
                    malformed.line(),
                    column(text, malformed),
                    Character.toUpperCase(problem.charAt(0)) + problem.substring(1) + ".");
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
    }

    /** In code points, where the framework's reader counts UTF-16 units. */
    private static int column(String text, MalformedFramework malformed) {
        String line = text.lines().skip(malformed.line() - 1L).findFirst().orElse("");
        return line.codePointCount(0, Math.min(line.length(), malformed.column() - 1)) + 1;
    }

    private List<Claim.Id> claims(MapDraft draft, NamedFramework named, Map<String, FrameworkNames.Entry> listed) {
        ClaimText words = new ClaimText();
        List<Claim.Id> claims = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        Set<Claim.Id> taken = new HashSet<>();
        for (String name : named.names()) {
            FrameworkNames.Entry entry = listed.get(name);
            boolean known = entry != null && !entry.words().isBlank() && taken.add(entry.claim());
            Claim.Id claim = known ? draft.add(known(entry)) : draft.claim(name, name, ClaimType.FACT);
            taken.add(claim);
            claims.add(claim);
            passages.add(words.paragraph(draft.claim(claim).text()));
        }
        if (!words.isEmpty()) {
            Document.Id document = words.document(draft, draft.source(), null, null, "text/plain", "en");
            for (int number = 0; number < claims.size(); number++) {
                draft.occurs(claims.get(number), document, passages.get(number));
            }
        }
        return claims;
    }

    private static Claim known(FrameworkNames.Entry entry) {
        return new Claim(entry.claim(), entry.words(), ClaimType.FACT, 0, 1, ReviewStatus.ACCEPTED, Origin.IMPORT, 1);
    }

    private static void relate(MapDraft draft, NamedFramework named, List<Claim.Id> claims) {
        Framework framework = named.framework();
        Map<Integer, Set<Integer>> attacked = new HashMap<>();
        for (int from = 0; from < framework.size(); from++) {
            for (int place = 0; place < framework.attackedCount(from); place++) {
                attacked.computeIfAbsent(from, key -> new HashSet<>()).add(framework.attacked(from, place));
            }
        }
        for (int from = 0; from < framework.size(); from++) {
            for (int place = 0; place < framework.attackedCount(from); place++) {
                int to = framework.attacked(from, place);
                boolean mutual = attacked.getOrDefault(to, Set.of()).contains(from);
                if (from == to) {
                    draft.lose(
                            "attacks of arguments on themselves",
                            "A claim cannot contradict itself here; the attack is left out",
                            named.names().get(from));
                } else if (!mutual || from < to) {
                    draft.relation(claims.get(from), claims.get(to), RelationType.CONTRADICTS, mutual, null);
                }
            }
        }
    }
}
