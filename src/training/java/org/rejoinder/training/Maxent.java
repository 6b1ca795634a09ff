package org.rejoinder.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains multinomial logistic regressions with OpenNLP: L-BFGS with a quadratic penalty, on one thread, so that the same
 * examples in the same order give the same model.
 */
public final class Maxent {

    private static final int ITERATIONS = 200;
    /** A feature seen less often tells nothing. */
    private static final int RAREST = 4;

    private Maxent() {}

    /** One training example. */
    public record Example(String outcome, Map<String, Double> features) {}

    /** The model with penalty {@code l2} on the squared weights. */
    public static QNModel train(List<Example> examples, double l2) {
        // OpenNLP's own cut-off drops names but not their values, which shifts the rest.
        Map<String, Integer> seen = new HashMap<>();
        examples.forEach(example -> example.features().keySet().forEach(name -> seen.merge(name, 1, Integer::sum)));
        List<Event> events = new ArrayList<>(examples.size());
        for (Example example : examples) {
            String[] names = example.features().keySet().stream()
                    .filter(name -> seen.getOrDefault(name, 0) >= RAREST)
                    .toArray(String[]::new);
            float[] values = new float[names.length];
            for (int index = 0; index < names.length; index++) {
                values[index] = example.features().getOrDefault(names[index], 0.0).floatValue();
            }
            events.add(new Event(example.outcome(), names, values));
        }
        TrainingParameters settings = new TrainingParameters();
        settings.put(TrainingParameters.CUTOFF_PARAM, 0);
        settings.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        settings.put(QNTrainer.L1COST_PARAM, 0.0);
        settings.put(QNTrainer.L2COST_PARAM, l2);
        settings.put(QNTrainer.THREADS_PARAM, 1);
        try {
            OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
            indexer.init(settings, new HashMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            QNTrainer trainer = new QNTrainer();
            trainer.init(settings, new HashMap<>());
            return trainer.trainModel(ITERATIONS, indexer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes {@code model} to {@code file} in OpenNLP's binary format. */
    public static void save(AbstractModel model, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream bytes = Files.newOutputStream(file)) {
                new BinaryQNModelWriter(model, new DataOutputStream(bytes)).persist();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
