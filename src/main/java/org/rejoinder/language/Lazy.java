package org.rejoinder.language;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made at first use and kept; making it happens once however many threads ask. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T present = value;
        if (present != null) {
            return present;
        }
        synchronized (this) {
            present = value;
            if (present == null) {
                present = maker.get();
                value = present;
            }
            return present;
        }
    }

    /** The value, or null if nobody has asked for it yet. */
    @Nullable
    T peek() {
        return value;
    }
}
