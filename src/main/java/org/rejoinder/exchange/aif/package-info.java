/**
 * The Argument Interchange Format and what follows it: node sets of AIFdb, the xAIF of OVA, and SADFace. What has no place
 * among our records is carried, node by node and edge by edge, so that a node set is written back as it came but for what has
 * changed since.
 */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.aif;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
