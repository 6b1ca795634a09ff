package org.rejoinder.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Who stands where, as a text to hand out and to edit. */
public final class PositionsMarkdown {

    private final PositionsView positions;
    private final StringBuilder text = new StringBuilder();

    private PositionsMarkdown(PositionsView positions) {
        this.positions = positions;
    }

    /**
     * Writes them.
     *
     * @param title of the map
     */
    public static String of(String title, PositionsView positions) {
        return new PositionsMarkdown(positions).write(title);
    }

    private String write(String title) {
        line("# Positions: " + escaped(title));
        line("");
        line("Who stands with whom, by what they assert, dispute and contradict. Nothing here says who is right.");
        line("The division is %s, and %s."
                .formatted(
                        positions.firmness().replace('-', ' '),
                        positions.best()
                                ? "no other leaves less against itself"
                                : "the best that was found in a search"));
        for (int camp = 0; camp < positions.camps().size(); camp++) {
            camp(camp);
        }
        cruxes();
        contested();
        shared();
        return text.toString();
    }

    private void camp(int camp) {
        PositionsView.Camp told = positions.camps().get(camp);
        boolean alone = told.participants().size() == 1;
        if (alone && camp > 0 && positions.camps().get(camp - 1).participants().size() == 1) {
            member(told.participants().getFirst());
            return;
        }
        line("");
        line(
                alone
                        ? "## Each alone"
                        : "## %s (%s)".formatted(name(camp), told.firmness().replace('-', ' ')));
        line("");
        told.participants().forEach(this::member);
    }

    private void member(int number) {
        PositionsView.Participant who = positions.participants().get(number);
        line("- %s (%s, %s, %s)"
                .formatted(
                        escaped(who.name()),
                        who.key().startsWith("holder:") ? "reported holder" : "document",
                        ClashPhrases.count(who.claims(), "claim"),
                        who.firmness().replace('-', ' ')));
    }

    /** A letter for a camp of several, the name of who stands alone. */
    private String name(int camp) {
        List<Integer> members = positions.camps().get(camp).participants();
        return members.size() == 1
                ? positions.participants().get(members.getFirst()).name()
                : "Camp " + (camp < 26 ? Character.toString('A' + camp) : Integer.toString(camp + 1));
    }

    private String names(List<Integer> camps) {
        return camps.isEmpty()
                ? "nobody who has a camp"
                : camps.stream().map(camp -> escaped(name(camp))).collect(Collectors.joining(", "));
    }

    private void cruxes() {
        if (!positions.cruxes().isEmpty()) {
            line("");
            line("## Cruxes: what most of the difference hangs on");
        }
        for (PositionsView.Crux crux : positions.cruxes()) {
            line("");
            line("### “%s”".formatted(escaped(crux.text())));
            line("");
            line("Asserted by %s. If it fell:".formatted(names(crux.camps())));
            line("");
            crux.changes()
                    .forEach(shift -> line(
                            "- “%s” (%s): %s".formatted(escaped(shift.text()), names(shift.camps()), change(shift))));
        }
    }

    private static String change(PositionsView.Shift shift) {
        if (shift.before() != shift.after()) {
            return "%s, before: %s"
                    .formatted(shift.after().label(), shift.before().label());
        }
        String direction = shift.gain() ? "stronger" : "weaker";
        return shift.bandBefore().equals(shift.bandAfter())
                ? "a little " + direction
                : "%s: %s, before: %s"
                        .formatted(
                                direction,
                                shift.bandAfter().replace('-', ' '),
                                shift.bandBefore().replace('-', ' '));
    }

    private void contested() {
        PositionsView.Contested contested = positions.contested();
        if (!contested.items().isEmpty()) {
            line("");
            line("## Contested claims");
        }
        for (PositionsView.Row row : contested.items()) {
            line("");
            line("### “%s”".formatted(escaped(row.text())));
            line("");
            row.stands()
                    .forEach(stand -> line("- %s: %s"
                            .formatted(
                                    escaped(positions
                                            .participants()
                                            .get(stand.participant())
                                            .name()),
                                    stand.attitude().label().replace('-', ' '))));
        }
        int left = contested.total() - contested.items().size();
        if (left > 0) {
            line("");
            line("%s not listed.".formatted(ClashPhrases.count(left, "more claim")));
        }
    }

    private void shared() {
        if (positions.shared().isEmpty()) {
            return;
        }
        line("");
        line("## What different camps agree on");
        line("");
        for (PositionsView.Shared shared : positions.shared()) {
            line("- “%s”%s: %s"
                    .formatted(
                            escaped(shared.text()),
                            shared.contested() ? " (contested all the same)" : "",
                            shared.backers().stream()
                                    .map(backer -> "%s %s"
                                            .formatted(
                                                    escaped(positions
                                                            .participants()
                                                            .get(backer.participant())
                                                            .name()),
                                                    backer.backing().label().replace('-', ' ')))
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static String escaped(String words) {
        return Markdown.escaped(Words.line(words));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
