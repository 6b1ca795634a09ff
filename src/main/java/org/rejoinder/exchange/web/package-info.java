/**
 * Formats of the web: W3C annotations, ClaimReview, RDF as JSON-LD with provenance, and a Cypher script. JSON-LD is read
 * as the JSON that its producers write; no context is ever fetched.
 */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
