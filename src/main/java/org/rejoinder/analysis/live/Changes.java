package org.rejoinder.analysis.live;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.graphstream.stream.SinkAdapter;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/** Hears what happens to a graph and gathers it into one change. What comes and goes, or goes and comes, has changed. */
final class Changes extends SinkAdapter {

    private final Gathered claims = new Gathered();
    private final Gathered relations = new Gathered();

    @Override
    public void nodeAdded(String source, long time, String node) {
        claims.add(node);
    }

    @Override
    public void nodeRemoved(String source, long time, String node) {
        claims.remove(node);
    }

    @Override
    public void nodeAttributeChanged(
            String source, long time, String node, String attribute, Object before, Object after) {
        claims.change(node);
    }

    @Override
    public void edgeAdded(String source, long time, String edge, String from, String to, boolean directed) {
        relations.add(edge);
    }

    @Override
    public void edgeRemoved(String source, long time, String edge) {
        relations.remove(edge);
    }

    @Override
    public void edgeAttributeChanged(
            String source, long time, String edge, String attribute, Object before, Object after) {
        relations.change(edge);
    }

    /** Counts a claim as changed whose record is as it was: somebody remarked on it, or on one of its places. */
    void touched(String claim) {
        claims.change(claim);
    }

    void touchedRelation(String relation) {
        relations.change(relation);
    }

    /** What was gathered since the last time; begins anew. */
    MapChange take(MapChange.Kind kind, List<Document.Id> documents) {
        boolean complete = claims.fits() && relations.fits();
        MapChange change =
                new MapChange(kind, claims.part(Claim.Id::new), relations.part(Relation.Id::new), documents, complete);
        claims.clear();
        relations.clear();
        return change;
    }

    /** Ids of one sort. */
    private static final class Gathered {

        private final TreeSet<String> added = new TreeSet<>();
        private final TreeSet<String> changed = new TreeSet<>();
        private final TreeSet<String> removed = new TreeSet<>();

        void add(String id) {
            (removed.remove(id) ? changed : added).add(id);
        }

        void remove(String id) {
            changed.remove(id);
            if (!added.remove(id)) {
                removed.add(id);
            }
        }

        void change(String id) {
            if (!added.contains(id) && !removed.contains(id)) {
                changed.add(id);
            }
        }

        boolean fits() {
            return Math.max(added.size(), Math.max(changed.size(), removed.size())) <= MapChange.MOST_IDS;
        }

        <I> MapChange.Part<I> part(Function<String, I> id) {
            return new MapChange.Part<>(first(added, id), first(changed, id), first(removed, id));
        }

        private static <I> List<I> first(Collection<String> ids, Function<String, I> id) {
            return ids.stream().limit(MapChange.MOST_IDS).map(id).toList();
        }

        void clear() {
            added.clear();
            changed.clear();
            removed.clear();
        }
    }
}
