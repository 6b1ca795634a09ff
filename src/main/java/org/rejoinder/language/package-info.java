/**
 * Sentences, tokens, parts of speech and sentence embeddings: the linguistic machinery, which knows nothing of
 * documents or claims. Offsets in this room are UTF-16 indexes into the string given; callers convert.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {})
package org.rejoinder.language;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
