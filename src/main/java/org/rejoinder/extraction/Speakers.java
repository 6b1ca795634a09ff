package org.rejoinder.extraction;

import java.util.List;
import java.util.Optional;
import org.rejoinder.language.Token;

/** Looks for the speaker of a quotation that began in an earlier segment. */
final class Speakers {

    private Speakers() {}

    /** Whom the words after the closing mark name: "…,” said Ana Sol." */
    static Optional<Speaker> afterQuotation(Segment segment, int close) {
        List<Token> tokens = segment.tokens();
        for (int verb = 0; verb < tokens.size(); verb++) {
            Token token = tokens.get(verb);
            if (token.start() > close && Reporting.isReporting(tokens, verb)) {
                boolean first = verb > 0 && tokens.get(verb - 1).start() <= close;
                return first
                        ? Speaker.after(tokens, verb, segment.text())
                        : Speaker.before(tokens, verb, segment.text());
            }
        }
        return Optional.empty();
    }
}
