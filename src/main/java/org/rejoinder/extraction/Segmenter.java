package org.rejoinder.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.Headings;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.language.SentenceSplitter;
import org.rejoinder.language.Tagger;
import org.rejoinder.language.TextSpan;
import org.rejoinder.language.Token;
import org.springframework.stereotype.Component;

/**
 * The second step: cuts a snapshot into sentences and, where one sentence asserts several things, into its clauses.
 * Headings and footnotes are cut too; what kind of block a segment lies in tells them apart.
 */
@Component
public class Segmenter {

    private final SentenceSplitter splitter;
    private final Tagger tagger;

    public Segmenter(SentenceSplitter splitter, Tagger tagger) {
        this.splitter = splitter;
        this.tagger = tagger;
    }

    /** The segments of all blocks, by position; they do not overlap, and every one is an exact part of the text. */
    public List<Segment> segment(Snapshot snapshot) {
        List<Segment> segments = new ArrayList<>();
        for (Segment sentence : sentences(snapshot)) {
            List<TextSpan> clauses = Clauses.of(sentence.tokens());
            if (sentence.block().kind() == Block.Kind.HEADING || clauses.size() < 2) {
                segments.add(sentence);
            } else {
                clauses.forEach(clause -> segments.add(clause(snapshot.text(), sentence, clause)));
            }
        }
        return segments;
    }

    /** The whole sentences of all blocks, by position. */
    List<Segment> sentences(Snapshot snapshot) {
        List<Segment> sentences = new ArrayList<>();
        Headings headings = new Headings();
        SnapshotText text = snapshot.text();
        for (Block block : snapshot.blocks()) {
            @Nullable String section = headings.path().orElse(null);
            String words = text.substring(block.passage());
            int offset = text.toCharIndex(block.passage().start());
            for (TextSpan span : splitter.split(words)) {
                Passage passage = text.passage(offset + span.start(), offset + span.end());
                String sentence = span.of(words);
                sentences.add(new Segment(passage, sentence, block, section, passage, tagger.tag(sentence)));
            }
            headings.enter(block, words);
        }
        return sentences;
    }

    private static Segment clause(SnapshotText text, Segment sentence, TextSpan clause) {
        int offset = text.toCharIndex(sentence.passage().start());
        Passage passage = text.passage(offset + clause.start(), offset + clause.end());
        List<Token> tokens = sentence.tokens().stream()
                .filter(token -> token.start() >= clause.start() && token.end() <= clause.end())
                .map(token -> new Token(
                        token.text(),
                        token.lemma(),
                        token.tag(),
                        token.start() - clause.start(),
                        token.end() - clause.start()))
                .toList();
        return new Segment(
                passage, clause.of(sentence.text()), sentence.block(), sentence.section(), sentence.passage(), tokens);
    }
}
