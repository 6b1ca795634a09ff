package org.rejoinder.analysis;

import java.util.Optional;
import org.rejoinder.claim.Claim;
import org.springframework.stereotype.Component;

/** Traces claims through all stored documents. */
@Component
public class Traces {

    public Optional<Trace> of(Claim.Id claim) {
        throw new UnsupportedOperationException();
    }
}
