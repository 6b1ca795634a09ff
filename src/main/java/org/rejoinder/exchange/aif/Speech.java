package org.rejoinder.exchange.aif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Stance;
import tools.jackson.databind.node.ObjectNode;

/** Who said what in a dialogue, and which statements that asserts or merely brings up. */
final class Speech {

    /** Between a speaker's name and the words in AIFdb. */
    private static final String SAYS = " : ";

    private static final int LONGEST_NAME = 100;

    /**
     * One locution.
     *
     * @param words what was said, without the speaker's name; verbatim at the end of the node's text
     * @param speaker null where nobody is named
     */
    record Said(Nodeset.Node node, String words, @Nullable String speaker) {}

    /**
     * A statement brought up by a locution.
     *
     * @param asserted false if it was asked or challenged rather than put forward
     */
    record Uttered(Said said, boolean asserted) {

        /** Who asserts it there: nobody is said to assert what they only ask. */
        Holder holder() {
            String speaker = said.speaker();
            return asserted && speaker != null ? Holder.reported(speaker) : Holder.AUTHOR;
        }

        /** What whoever wrote the dialogue down does with it: report it, unless the words are their own. */
        Stance stance() {
            return asserted && said.speaker() == null ? Stance.ENDORSED : Stance.NEUTRAL;
        }
    }

    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Map<String, List<Uttered>> byStatement = new HashMap<>();

    private Speech() {}

    static Speech of(Nodeset nodeset) {
        Speech speech = new Speech();
        Map<String, String> speakers = speakers(nodeset);
        for (Nodeset.Node node : nodeset.all()) {
            if (node.role() == Role.LOCUTION
                    && nodeset.counts(node)
                    && !node.text().isEmpty()) {
                Said said = said(node, speakers.get(node.key()));
                speech.said.put(node.key(), said);
                nodeset.after(node.key()).stream()
                        .filter(next -> next.role() == Role.ILLOCUTION)
                        .forEach(illocution -> speech.utter(said, illocution, nodeset));
            }
        }
        return speech;
    }

    private void utter(Said said, Nodeset.Node illocution, Nodeset nodeset) {
        String force = illocution.scheme();
        boolean asserted = !force.contains("uestion") && !force.startsWith("Challeng") && !force.startsWith("Disagree");
        nodeset.after(illocution.key()).stream()
                .filter(next -> next.role() == Role.STATEMENT)
                .forEach(statement -> byStatement
                        .computeIfAbsent(statement.key(), key -> new ArrayList<>())
                        .add(new Uttered(said, asserted)));
    }

    /** Names of speakers by locution, where the file has them. */
    private static Map<String, String> speakers(Nodeset nodeset) {
        Map<String, String> names = new HashMap<>();
        for (ObjectNode participant : nodeset.participants()) {
            String name = (participant.path("firstname").asString("") + " "
                            + participant.path("surname").asString(""))
                    .strip();
            Nodeset.id(participant.path("participantID"))
                    .filter(id -> !name.isEmpty())
                    .ifPresent(id -> names.putIfAbsent(id, name));
        }
        Map<String, String> speakers = new HashMap<>();
        for (ObjectNode locution : nodeset.locutions()) {
            Optional<String> name = Nodeset.id(locution.path("personID")).map(names::get);
            Nodeset.id(locution.path("nodeID"))
                    .ifPresent(node -> name.ifPresent(speaker -> speakers.putIfAbsent(node, speaker)));
        }
        return speakers;
    }

    private static Said said(Nodeset.Node node, @Nullable String known) {
        String text = node.text();
        if (known != null) {
            String rest =
                    text.startsWith(known) ? text.substring(known.length()).stripLeading() : "";
            String words = rest.startsWith(":") ? rest.substring(1).strip() : text;
            return new Said(node, words.isEmpty() ? text : words, known);
        }
        int at = text.indexOf(SAYS);
        String words = at < 0 ? "" : text.substring(at + SAYS.length()).strip();
        if (at <= 0 || at > LONGEST_NAME || words.isEmpty()) {
            return new Said(node, text, null);
        }
        String name = text.substring(0, at);
        // "Ann: Bob : …" is Ann telling what Bob said.
        return new Said(node, words, name.substring(name.lastIndexOf(": ") + 1).strip());
    }

    /** Every locution with words, by its node's id, in the file's order. */
    Map<String, Said> said() {
        return said;
    }

    /** The locutions that bring up a statement, in the file's order. */
    List<Uttered> uttered(String statement) {
        return byStatement.getOrDefault(statement, List.of());
    }
}
