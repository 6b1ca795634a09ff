/**
 * Gradual semantics: how strong each node of a bipolar graph is, from 0 to 1, given what speaks for and against it. A
 * strength is no probability and no verdict: it says how well a claim fares among the claims of its map.
 */
@NamedInterface("strength")
@NullMarked
@CheckReturnValue
package org.rejoinder.argumentation.strength;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
