package org.rejoinder.exchange.table;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.exchange.GeneratedMaps;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Mutations;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

class TableTests {

    private static final int FUZZ_TRIES = Integer.getInteger("rejoinder.fuzz.tries", 300);

    private final TableParser parser = new TableParser();
    private final TableWriter writer = new TableWriter();

    @Property(tries = 100)
    void mapsComeBackButForWhatTheLossesTell(@ForAll("maps") MapContents map) throws IOException {
        if (map.claims().isEmpty()) {
            return;
        }
        MapContents read =
                parser.parse(new MapFile("map.zip", Golden.bytes(writer, map))).contents();

        assertThat(read.claims()).isEqualTo(map.claims());
        assertThat(read.occurrences()).isEqualTo(map.occurrences());
        assertThat(read.documents())
                .containsExactlyInAnyOrderElementsOf(map.documents().stream()
                        .filter(document -> writer.losses(map).stream()
                                .filter(loss -> loss.what().equals("documents without claims"))
                                .noneMatch(loss ->
                                        loss.items().contains(document.id().value())))
                        .toList());
        assertThat(read.relations().stream().map(relation -> relation.in(Scope.WITHIN)))
                .containsExactlyInAnyOrderElementsOf(map.relations().stream()
                        .map(relation -> relation.in(Scope.WITHIN))
                        .toList());
    }

    @Provide
    Arbitrary<MapContents> maps() {
        return GeneratedMaps.any();
    }

    @Test
    void writesThreeTablesWithAHeadRow() throws IOException {
        Map<String, String> tables = unzipped(Golden.bytes(writer, SampleMaps.bridge()));

        assertThat(tables).containsOnlyKeys("claims.csv", "relations.csv", "anchors.csv");
        assertThat(tables.get("claims.csv"))
                .startsWith("\ufeffid,text,type,status,origin,confidence,check_worthiness,version\r\n")
                .contains("\r\nc-jobs,Building it will create 400 jobs.,prediction,proposed,machine,0.75,0.5,1\r\n");
        assertThat(tables.get("relations.csv"))
                .contains(
                        "\r\nr-jobs-build-supports,c-jobs,c-build,supports,false,accepted,machine,0.9,Jobs are a reason to build.,1\r\n");
        assertThat(Golden.bytes(writer, SampleMaps.bridge())).isEqualTo(Golden.bytes(writer, SampleMaps.bridge()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-x", "@x", "\tx", "'=x", "''-x", "'quoted'", "x", "", "'", "\uff1d1"})
    void noCellIsTakenForAFormulaAndAllReadBackTheSame(String cell) {
        assertThat(Cells.safe(cell)).doesNotMatch("(?s)[=+\\-@\t\r\n\uff1d].*");
        assertThat(Cells.read(Cells.safe(cell))).isEqualTo(cell);
    }

    @Test
    void readsClaimsAloneAndKeepsColumnsItDoesNotKnow() throws IOException {
        MapContents map = parse("Text;Type;Topic\r\nIt costs \"\"more\"\".;statistic;money\nBuild it.;;\n")
                .contents();

        assertThat(map.claims()).extracting(Claim::text).containsExactly("It costs \"\"more\"\".", "Build it.");
        assertThat(map.claims()).extracting(Claim::status).containsOnly(ReviewStatus.ACCEPTED);
        assertThat(map.carried())
                .singleElement()
                .satisfies(kept -> assertThat(kept.data()).containsEntry("topic", "money"));
        assertThat(unzipped(Golden.bytes(writer, map)).get("claims.csv")).contains(",version,topic\r\n", ",money\r\n");
        assertThat(map.occurrences().values())
                .allSatisfy(places -> assertThat(places).isNotEmpty());
    }

    @Test
    void readsAnEdgeListWithWordsForClaims() {
        MapContents map = parse("from,to,type\nJobs,\"Build, now\",pro\nCosts,\"Build, now\",attacks\n")
                .contents();

        assertThat(map.claims()).extracting(Claim::text).containsExactly("Jobs", "Build, now", "Costs");
        assertThat(map.relations())
                .extracting(Relation::type)
                .containsExactlyInAnyOrder(RelationType.SUPPORTS, RelationType.CONTRADICTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,b\\n1,2|1|1|neither a column \"text\"",
                "text,type\\nA,fact\\nB,facts|3|3|Write one of [fact,",
                "text,confidence\\n\"A, or\\nB\",2|3|4|a number from 0 to 1",
                "text,text\\nA,B|1|6|Two columns are called \"text\"",
                "text\\nA,B|2|3|more cells than the first one has names",
                "id,text\\n1,A\\n1,B|3|1|Two claims are called \"1\"",
                "id,text\\n1,|2|3|This claim has no words",
                "from,to,type\\nA,B,likes|2|5|\"likes\" is no type of relation",
                "from,to,type\\nA,,pro|2|3|This relation lacks an end",
                "text\\n\"A|1|1|a quotation mark is not closed"
            })
    void tellsWhatIsWrongAndWhere(String text, int line, int column, String message) {
        MalformedFile refused = catchThrowableOfType(MalformedFile.class, () -> parse(text.replace("\\n", "\n")));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.column()).isEqualTo(column);
    }

    @Test
    void takesNothingFromOutsideOfAZipFile() throws IOException {
        assertThat(refused("../claims.csv", "text\nA")).contains("outside of it");
        assertThat(refused("/claims.csv", "text\nA")).contains("outside of it");
        assertThat(refused("readme.txt", "hello")).contains("neither claims.csv nor relations.csv");
    }

    @Test
    void takesNoMoreOutOfAZipFileThanTheLimit() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("claims.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 80; mebibyte++) {
                zip.write(zeros);
            }
        }

        assertThat(catchThrowableOfType(
                        MalformedFile.class, () -> parser.parse(new MapFile("bomb.zip", bomb.toByteArray()))))
                .hasMessageContaining("more than 64 MiB");
    }

    @Test
    void mutatedFilesAreReadOrRefused() throws IOException {
        Map<String, String> tables = unzipped(Golden.bytes(writer, SampleMaps.bridge()));
        byte[] zip = Golden.bytes(writer, SampleMaps.bridge());
        Random random = new Random(3);
        for (int attempt = 0; attempt < FUZZ_TRIES; attempt++) {
            byte[] file = switch (attempt % 3) {
                case 0 -> Mutations.of(zip, random);
                case 1 ->
                    Mutations.of(requireNonNull(tables.get("claims.csv")).getBytes(StandardCharsets.UTF_8), random);
                default -> {
                    Map<String, byte[]> mutated = new LinkedHashMap<>();
                    tables.forEach((name, table) ->
                            mutated.put(name, Mutations.of(table.getBytes(StandardCharsets.UTF_8), random)));
                    yield zipped(mutated);
                }
            };
            long before = System.nanoTime();
            try {
                assertThat(parser.parse(new MapFile("map.csv", file)).contents())
                        .isNotNull();
            } catch (MalformedFile refused) {
                assertThat(refused.getMessage()).startsWith("map.csv");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private String refused(String name, String content) throws IOException {
        byte[] zip = zipped(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
        return requireNonNull(catchThrowableOfType(MalformedFile.class, () -> parser.parse(new MapFile("map.zip", zip)))
                .getMessage());
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private ParsedMap parse(String text) {
        return parser.parse(new MapFile("map.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
