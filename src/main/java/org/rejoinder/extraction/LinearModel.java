package org.rejoinder.extraction;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;

/** A multinomial logistic regression in OpenNLP's format, asked by named real-valued features. */
final class LinearModel {

    private final MaxentModel model;

    LinearModel(MaxentModel model) {
        this.model = model;
    }

    /** Reads the model {@code name} shipped under {@code /models/}. */
    static LinearModel load(String name) {
        String path = "/models/" + name;
        try (InputStream bytes = LinearModel.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "The model %s is missing from the class path; build the application again".formatted(path));
            }
            return new LinearModel(
                    new GenericModelReader(new BinaryFileDataReader(new BufferedInputStream(bytes))).getModel());
        } catch (IOException failure) {
            throw new UncheckedIOException("The model %s cannot be read".formatted(path), failure);
        }
    }

    /** Probability of every outcome, in the model's order. */
    Map<String, Double> probabilities(Map<String, Double> features) {
        String[] names = features.keySet().toArray(String[]::new);
        float[] values = new float[names.length];
        for (int index = 0; index < names.length; index++) {
            values[index] = features.getOrDefault(names[index], 0.0).floatValue();
        }
        double[] probabilities = model.eval(names, values);
        Map<String, Double> outcomes = new LinkedHashMap<>();
        for (int index = 0; index < probabilities.length; index++) {
            outcomes.put(model.getOutcome(index), probabilities[index]);
        }
        return outcomes;
    }

    /** Probability of {@code outcome}; 0 if the model has never seen it. */
    double probability(String outcome, Map<String, Double> features) {
        return probabilities(features).getOrDefault(outcome, 0.0);
    }
}
