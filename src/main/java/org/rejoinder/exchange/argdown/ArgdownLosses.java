package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Provenance;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.claim.Claim;
import org.rejoinder.exchange.Loss;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** What Argdown cannot say of a map. */
final class ArgdownLosses {

    private ArgdownLosses() {}

    static List<Loss> of(MapContents contents) {
        Plan plan = new Plan(contents.standing());
        Set<Relation> written = Set.copyOf(plan.shown.relations());
        List<Loss> losses = new ArrayList<>();
        Loss.note(
                losses,
                "texts of documents",
                "Argdown holds claims and the passages they stand in, not whole texts",
                contents.snapshots().keySet().stream().map(Object::toString).sorted());
        Loss.note(
                losses,
                "rejected claims, and those in no text any more",
                "Only what stands is published",
                contents.claims().stream()
                        .map(Claim::id)
                        .filter(id -> !plan.claims.containsKey(id))
                        .map(Claim.Id::value));
        Loss.note(
                losses,
                "rejected relations, and those of claims left out",
                "Only what stands is published",
                contents.relations().stream()
                        .filter(relation -> !written.contains(relation))
                        .map(relation -> relation.id().value()));
        Loss.note(
                losses,
                "rejected arguments, and those of claims left out",
                "Only what stands is published",
                contents.reviewed().arguments().stream()
                        .filter(argument -> !plan.isWritten(argument))
                        .map(argument -> argument.id().value()));
        Loss.note(
                losses,
                "undercutters left out with their claims",
                "Only what stands is published",
                contents.reviewed().arguments().stream()
                        .filter(plan::isWritten)
                        .map(Argument::undercutters)
                        .flatMap(List::stream)
                        .filter(claim -> !plan.claims.containsKey(claim))
                        .map(Claim.Id::value));
        Loss.note(
                losses,
                "that a contradiction is mutual",
                "Between two arguments Argdown knows only attacks; it is written as one",
                plan.turned.values().stream()
                        .flatMap(List::stream)
                        .filter(relation -> plan.isArgument(relation.to()))
                        .map(relation -> relation.id().value())
                        .sorted());
        if (plan.strict) {
            Loss.note(
                    losses,
                    "that a contradiction goes one way",
                    "In strict mode - between statements says that they exclude each other",
                    plan.shown.relations().stream()
                            .filter(relation -> isOneWay(plan, relation))
                            .map(relation -> relation.id().value()));
        }
        Loss.note(
                losses,
                "decisions",
                "Argdown keeps no history",
                contents.reviewed().decisions().stream()
                        .map(decision -> decision.id().value()));
        Loss.note(
                losses,
                "merged claims",
                "Argdown keeps no history",
                contents.reviewed().merged().keySet().stream().map(Claim.Id::value));
        Loss.note(
                losses,
                "findings set aside",
                "Argdown knows no findings",
                contents.reviewed().dismissals().stream().map(Dismissal::finding));
        Loss.note(
                losses,
                "what-ifs",
                "Argdown knows none",
                contents.reviewed().scenarios().stream().map(Scenario::id).map(Object::toString));
        Loss.note(
                losses,
                "which run of the pipeline found what",
                "Argdown has no place for it",
                contents.provenance().runs().stream().map(Provenance.Run::id));
        Loss.note(
                losses,
                "what was kept from other tools",
                "It belongs to files of other formats",
                contents.carried().stream()
                        .filter(carried -> !carried.format().equals("argdown"))
                        .map(ArgdownLosses::name));
        return losses;
    }

    private static boolean isOneWay(Plan plan, Relation relation) {
        return relation.type() == RelationType.CONTRADICTS
                && !relation.mutual()
                && !plan.isArgument(relation.from())
                && !plan.isArgument(relation.to());
    }

    private static String name(Carried carried) {
        return carried.format() + ":" + carried.id();
    }
}
