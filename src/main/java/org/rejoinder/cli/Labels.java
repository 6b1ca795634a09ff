package org.rejoinder.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant by the name it has in exports: lower case, with hyphens. */
final class Labels<E extends Enum<E>> implements ITypeConverter<E> {

    private final E[] constants;

    Labels(Class<E> type) {
        this.constants = type.getEnumConstants();
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(constants)
                .filter(constant -> labelOf(constant).equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is not one of %s"
                        .formatted(
                                value,
                                Arrays.stream(constants).map(Labels::labelOf).collect(Collectors.joining(", ")))));
    }

    static String labelOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
