package org.rejoinder.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.language.TextSpan;

/** Words that move rather than tell: emotive words and name-calling. A cue for loaded language, not a proof of it. */
public final class LoadedWords {

    /** Words of contempt, outrage and violence used of opponents and their deeds. */
    static final String EMOTIVE =
            "\\b(racis[tm]\\w*|fascis\\w*|brutal\\w*|barbar\\w*|crimin\\w*|murder\\w*|kill(s|ing|ed|ers?)?|butcher\\w*"
                    + "|slaughter\\w*|massacr\\w*|genocid\\w*|carnage|bloodbath|blood\\w*|lie|lies|liars?|lying|deceit\\w*|deceiv\\w*|sham|charade|farce"
                    + "|theft|thie\\w+|rob(s|bed|bing|bery)|steal\\w*|stole\\w*|plunder\\w*|loot\\w*|pillag\\w*|greed\\w*|propagand\\w*|brainwash\\w*"
                    + "|imperialis\\w*|coloni\\w*|empire|militaris\\w*|warmonger\\w*|war machine|terror|evil|wicked|cruel\\w*|savage\\w*|vicious\\w*"
                    + "|shame\\w*|disgrac\\w*|scandal\\w*|outrag\\w*|toothless|puppets?|lapdogs?|cronies|cartel|regime|tyran\\w*|dictator\\w*|oppress\\w*"
                    + "|exploit\\w*|enslav\\w*|slave\\w*|servitude|betray\\w*|traitor\\w*|corrupt\\w*|blackmail|devastat\\w*|ravag\\w*|destroy\\w*|destruct\\w*"
                    + "|wreak\\w*|havoc|ruin\\w*|poison\\w*|toxic|squander\\w*|swallow\\w*|devour\\w*|bleed\\w*|strangl\\w*|crush\\w*|smash\\w*|shatter\\w*"
                    + "|strip(s|ped)?|drain(s|ed)?|punish\\w*|pretend\\w*|myth|fairy tale|nonsense|hypocri\\w*|cynical\\w*|ruthless\\w*|reckless\\w*|senseless"
                    + "|insult\\w*|humiliat\\w*|misery|monstrous|horrific\\w*|horr\\w+|atroc\\w*|obscen\\w*|grotesque\\w*|absurd\\w*|so-called|fig lea\\w+|panic"
                    + "|gamble|chaos|trapped|frivolous|irresponsible|needless|archaic|bureaucrats?|elites?|elitis\\w*|warlords?|thugs?|profiteer\\w*"
                    + "|parasit\\w*|deadly|beatings?|quell\\w*|repress\\w*|dominat\\w*|hegemon\\w*|aggress\\w*|supremac\\w*|sexis[tm]\\w*|misogyn\\w*|patriarch\\w*)\\b";

    private static final Pattern WORD = Pattern.compile(EMOTIVE, Pattern.CASE_INSENSITIVE);

    private LoadedWords() {}

    /** Where such words stand in {@code text}, in order, in UTF-16 units. */
    public static List<TextSpan> in(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> new TextSpan(found.start(), found.end()))
                .toList();
    }
}
