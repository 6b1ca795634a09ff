package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.SnapshotText;

/** What an Argdown text says, in Argdown's own terms. */
final class Outline {

    final String text;
    private final SnapshotText snapshot;
    final Map<String, Object> frontMatter;
    final Map<String, Member> statements = new LinkedHashMap<>();
    final Map<String, Member> arguments = new LinkedHashMap<>();
    final List<Member> members = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    /** Names of files that are to be included. */
    final List<String> includes = new ArrayList<>();
    /** Numbers that an inference uses and no statement before it has, as "(3) in line 12". */
    final List<String> strayNumbers = new ArrayList<>();
    /** Premises that no inference of their argument uses. */
    final List<Member> idlePremises = new ArrayList<>();

    Outline(String text, Map<String, Object> frontMatter) {
        this.text = text;
        this.snapshot = new SnapshotText(text);
        this.frontMatter = frontMatter;
    }

    /** The text as claims are anchored in it. */
    SnapshotText snapshot() {
        return snapshot;
    }

    /** Whether {@code +} and {@code -} between statements mean entailment and contrariety. */
    boolean isStrict() {
        return frontMatter.get("model") instanceof Map<?, ?> model && "strict".equals(model.get("mode"));
    }

    /** What relates to something, or is related to. */
    sealed interface End permits Member, Inference {}

    /** All statements with one title, or one without a title; or an argument. */
    static final class Member implements End {
        final boolean argument;
        final @Nullable String title;
        /** Where it is named first. */
        final int start;

        final int end;
        final List<Content> contents = new ArrayList<>();
        final Set<String> tags = new LinkedHashSet<>();
        final Map<String, Object> data = new LinkedHashMap<>();
        final List<Inference> inferences = new ArrayList<>();

        @Nullable
        Section section;

        boolean listed;

        Member(boolean argument, @Nullable String title, int start, int end) {
            this.argument = argument;
            this.title = title;
            this.start = start;
            this.end = end;
        }

        /** The words that count: of several definitions the last. */
        @Nullable
        Content content() {
            return contents.isEmpty() ? null : contents.getLast();
        }
    }

    /** One step of an argument's premise-conclusion structure; its conclusion is set once it is read. */
    static final class Inference implements End {
        final Member argument;
        final List<String> rules = new ArrayList<>();
        final Map<String, Object> data = new LinkedHashMap<>();
        final Set<Member> premises = new LinkedHashSet<>();

        @Nullable
        Member conclusion;

        final int start;

        Inference(Member argument, int start) {
            this.argument = argument;
            this.start = start;
        }
    }

    /** A heading with what stands under it. */
    record Section(int index, int level, Content title, Map<String, Object> data) {}

    /** What a relation says. */
    enum Says {
        SUPPORTS,
        ATTACKS,
        CONTRADICTS,
        UNDERCUTS
    }

    /** A relation as it is written. */
    record Link(Says says, Member from, End to, int start) {}
}
