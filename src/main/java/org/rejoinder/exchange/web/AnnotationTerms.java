package org.rejoinder.exchange.web;

import java.util.Optional;
import org.rejoinder.relation.RelationType;

/** Words of the W3C Web Annotation Data Model, and ours beside them, that both the writer and the parser use. */
final class AnnotationTerms {

    /** Short name of the format. */
    static final String FORMAT = "annotations";

    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    /** Stands for {@link Names#VOCABULARY} in what we write. */
    static final String PREFIX = "rejoinder:";

    static final String QUOTE = "TextQuoteSelector";
    static final String POSITION = "TextPositionSelector";

    /** Counting as the data model asks for. */
    static final String CODE_POINTS = "code points";

    /** Counting as programs written in JavaScript do, Hypothes.is among them. */
    static final String UTF_16 = "UTF-16 units";

    private AnnotationTerms() {}

    /** The motivation of an annotation that links one claim to another. */
    static String motivation(RelationType type) {
        return PREFIX + type.label();
    }

    /** What a motivation of ours says, written short or in full. */
    static Optional<RelationType> relation(String motivation) {
        for (RelationType type : RelationType.values()) {
            if (motivation.equals(motivation(type)) || motivation.equals(Names.VOCABULARY + type.label())) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
