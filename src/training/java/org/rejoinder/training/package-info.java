/** Reading the labelled documents, and what the programs that train and measure models share. Never shipped. */
@NullMarked
package org.rejoinder.training;

import org.jspecify.annotations.NullMarked;
