/**
 * Documents, their immutable snapshots, passages and quotes, and how a quote is found again in a changed text;
 * reading files of any common format; and the maps that documents are gathered in. Offsets are Unicode code points.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"graph", "network"})
package org.rejoinder.document;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
