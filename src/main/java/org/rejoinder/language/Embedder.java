package org.rejoinder.language;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Turns sentences into vectors whose cosine tells how near they are in meaning: all-MiniLM-L6-v2 with 8-bit weights,
 * mean pooling (Reimers and Gurevych 2019, "Sentence-BERT").
 *
 * <p>Every sentence runs alone, on one thread inside the model: in a batch, 8-bit activations are scaled by the batch's
 * largest value, so a sentence's vector would depend on its neighbours. Sentences run side by side instead. Nothing is
 * loaded before the first use, nothing is fetched from a network, and words after the first {@value #LONGEST} word
 * pieces are not read.
 */
@Component
public class Embedder implements AutoCloseable {

    /** Word pieces read of each sentence, with the two marks around them. */
    static final int LONGEST = 256;

    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final int THREADS = 2;

    private final Lazy<Engine> engine = new Lazy<>(Engine::load);

    /**
     * The vectors of {@code sentences}, in their order.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    public List<Embedding> embed(List<String> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        return engine.get().embed(sentences);
    }

    /** The vector of one sentence, the same as in any list. */
    public Embedding embed(String sentence) {
        return engine.get().embedOne(sentence);
    }

    /** Frees the model; the embedder cannot be used after. */
    @Override
    public void close() {
        Engine loaded = engine.peek();
        if (loaded != null) {
            loaded.close();
        }
    }

    /** The loaded model and its threads. */
    private record Engine(
            HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session, ExecutorService threads) {

        static Engine load() {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new Engine(
                    ModelResource.load(TOKENIZER, Engine::tokenizer),
                    environment,
                    ModelResource.load(MODEL, bytes -> session(environment, bytes.readAllBytes())),
                    Executors.newFixedThreadPool(
                            THREADS,
                            Thread.ofPlatform().daemon().name("embedder-", 1).factory()));
        }

        private static HuggingFaceTokenizer tokenizer(InputStream json) throws IOException {
            keepTokenizerOffline();
            return HuggingFaceTokenizer.newInstance(
                    json, Map.of("truncation", "true", "padding", "false", "maxLength", Integer.toString(LONGEST)));
        }

        /** The tokenizer library reports its use to its makers and keeps files in the home folder unless told not to. */
        private static void keepTokenizerOffline() throws IOException {
            Path unpacked = Files.createTempDirectory("rejoinder-tokenizer");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(unpacked), "delete-tokenizer"));
            String folder = unpacked.toString();
            for (Map.Entry<String, String> setting : Map.of(
                            "ai.djl.offline",
                            "true",
                            "OPT_OUT_TRACKING",
                            "true",
                            "DJL_CACHE_DIR",
                            folder,
                            "ENGINE_CACHE_DIR",
                            folder)
                    .entrySet()) {
                if (System.getProperty(setting.getKey()) == null) {
                    System.setProperty(setting.getKey(), setting.getValue());
                }
            }
        }

        /** The library unpacks 14 MB of native code there, in every process again. */
        private static void delete(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException inUse) {
                // Where a loaded library cannot be deleted, the system clears its temporary folder.
            }
        }

        private static OrtSession session(OrtEnvironment environment, byte[] model) {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return environment.createSession(model, options);
            } catch (OrtException failure) {
                throw new IllegalStateException("The embedding model cannot be loaded", failure);
            }
        }

        List<Embedding> embed(List<String> sentences) {
            if (sentences.size() == 1) {
                return List.of(embedOne(sentences.getFirst()));
            }
            List<Future<Embedding>> pending = new ArrayList<>(sentences.size());
            for (String sentence : sentences) {
                pending.add(threads.submit(() -> embedOne(sentence)));
            }
            try {
                List<Embedding> embeddings = new ArrayList<>(sentences.size());
                for (Future<Embedding> future : pending) {
                    embeddings.add(future.get());
                }
                return embeddings;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted while reading sentences into vectors");
            } catch (ExecutionException failure) {
                throw new IllegalStateException("A sentence could not be read into a vector", failure.getCause());
            } finally {
                pending.forEach(future -> future.cancel(false));
            }
        }

        Embedding embedOne(String sentence) {
            Encoding encoding = tokenizer.encode(sentence);
            long[][] ids = {encoding.getIds()};
            long[][] mask = {encoding.getAttentionMask()};
            long[][] types = {encoding.getTypeIds()};
            try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                    OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                    OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types);
                    OrtSession.Result result = session.run(Map.of(
                            "input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
                float[][][] states = (float[][][]) result.get(0).getValue();
                return Embedding.of(mean(states[0]));
            } catch (OrtException failure) {
                throw new IllegalStateException("The embedding model failed", failure);
            }
        }

        private static float[] mean(float[][] states) {
            float[] mean = new float[Embedding.DIMENSIONS];
            for (float[] state : states) {
                for (int index = 0; index < mean.length; index++) {
                    mean[index] += state[index] / states.length;
                }
            }
            return mean;
        }

        void close() {
            threads.shutdown();
            tokenizer.close();
            try {
                session.close();
            } catch (OrtException failure) {
                throw new IllegalStateException("The embedding model cannot be closed", failure);
            }
        }
    }
}
