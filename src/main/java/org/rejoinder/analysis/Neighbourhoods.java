package org.rejoinder.analysis;

import java.util.Optional;
import org.rejoinder.claim.Claim;
import org.springframework.stereotype.Component;

/** Finds what surrounds a claim. */
@Component
public class Neighbourhoods {

    /**
     * The claims within {@code hops} relations of {@code focus}, nearest and most confident first, at most {@code limit}.
     *
     * @param hops 1..5
     * @param limit 1..300, the focus included
     */
    public Optional<Neighbourhood> around(Claim.Id focus, int hops, int limit) {
        throw new UnsupportedOperationException();
    }
}
