/**
 * The formats of the solvers' competitions: which claim attacks which, and nothing else. Read and written by
 * {@code argumentation.format}; here claims are given names there and names become claims here.
 */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.framework;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
