package org.riskset.study.file;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.study.ImportedSheet;
import org.riskset.study.NewStudy;
import org.riskset.study.SourceFile;
import org.riskset.study.Study;
import org.riskset.study.file.UnreadableStudyException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads study files.
///
/// A file is a zip of `riskset.json` (format, program, time), `registry.json` with `columns/0`, `columns/1` … (the data as
/// imported), `study.json` (what is decided) and `history.json` (the steps that can be undone). It is written beside the old
/// one, forced to the disk and put in its place in one step: whatever stops the program, one of the two is whole.
public final class StudyFile {
    /// The ending of study files.
    public static final String ENDING = ".riskset";

    private static final int FORMAT = 1;
    private static final int MOST_STEPS = 200;
    private static final int LARGEST_ENTRY = 1 << 29;

    private record Head(int format, String application, Instant saved) {}

    private record Rows(
            String name, int rows, List<ColumnData.Description> columns, List<ImportedSheet.UnreadCell> unread) {}

    private StudyFile() {}

    /// Whether a file's name says that it is a study.
    public static boolean isStudy(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// Writes a study in place of what the file held before.
    ///
    /// @throws IOException if the folder cannot be written; the file is then as it was
    public static void write(SavedStudy saved, Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileOutputStream out = new FileOutputStream(fresh.toFile());
                FileChannel channel = out.getChannel()) {
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
            zip.setLevel(Deflater.BEST_SPEED);
            writeEntries(saved, zip);
            zip.finish();
            zip.flush();
            channel.force(true);
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void writeEntries(SavedStudy saved, ZipOutputStream zip) throws IOException {
        Study study = saved.study();
        Registry registry = study.sheet().registry();
        json(zip, "riskset.json", StudyJson.MAPPER.valueToTree(new Head(FORMAT, saved.application(), saved.saved())));
        json(zip, "registry.json", StudyJson.MAPPER.valueToTree(new Rows(
                registry.name(),
                registry.rows(),
                registry.columns().stream().map(ColumnData::describe).toList(),
                study.sheet().unread())));
        data(zip, "rows", out -> {
            for (int row = 0; row < registry.rows(); row++) {
                out.writeInt(registry.sourceRow(row));
            }
        });
        for (int column = 0; column < registry.columns().size(); column++) {
            Column written = registry.columns().get(column);
            data(zip, "columns/" + column, out -> ColumnData.write(written, out));
        }
        json(zip, "study.json", StudyJson.write(study));
        ArrayNode history = StudyJson.MAPPER.createArrayNode();
        saved.undoable().stream().limit(MOST_STEPS).forEach(step -> {
            ObjectNode entry = history.addObject().put("words", step.words());
            entry.set("before", StudyJson.write(step.before()));
        });
        json(zip, "history.json", history);
    }

    private static void json(ZipOutputStream zip, String name, JsonNode tree) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(StudyJson.MAPPER.writeValueAsBytes(tree));
        zip.closeEntry();
    }

    private interface Values {
        void write(DataOutputStream out) throws IOException;
    }

    private static void data(ZipOutputStream zip, String name, Values values) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
        values.write(out);
        out.flush();
        zip.closeEntry();
    }

    /// Reads a study.
    ///
    /// @throws UnreadableStudyException if the file is no study, is damaged, or is of a newer version
    /// @throws IOException              if the file cannot be read from the disk
    public static SavedStudy read(Path file) throws IOException, UnreadableStudyException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Head head = StudyJson.MAPPER.treeToValue(tree(zip, "riskset.json", file), Head.class);
            if (head.format() > FORMAT) {
                throw new UnreadableStudyException(Reason.NEWER_VERSION, file);
            }
            ImportedSheet sheet = sheet(zip, file);
            JsonNode decided = tree(zip, "study.json", file);
            Cohorts cohorts = new Cohorts(sheet, file);
            Study study = study(decided, sheet, cohorts);
            List<SavedStudy.PastStep> past = new ArrayList<>();
            for (JsonNode step : tree(zip, "history.json", file)) {
                past.add(new SavedStudy.PastStep(
                        step.required("words").stringValue(), study(step.required("before"), sheet, cohorts)));
            }
            return new SavedStudy(study, past, head.application(), head.saved());
        } catch (ZipException notAZip) {
            throw new UnreadableStudyException(Reason.NOT_A_STUDY, file, notAZip);
        } catch (JacksonException | EOFException | IllegalArgumentException damaged) {
            throw new UnreadableStudyException(Reason.DAMAGED, file, damaged);
        }
    }

    private static Study study(JsonNode tree, ImportedSheet sheet, Cohorts cohorts) throws UnreadableStudyException {
        CohortRecipe recipe = StudyJson.recipe(tree);
        SourceFile source = StudyJson.MAPPER.treeToValue(tree.required("source"), SourceFile.class);
        Study base = NewStudy.of(tree.required("name").stringValue(), source, sheet, recipe, cohorts.of(recipe));
        return StudyJson.read(tree, base);
    }

    private static ImportedSheet sheet(ZipFile zip, Path file) throws IOException, UnreadableStudyException {
        Rows described = StudyJson.MAPPER.treeToValue(tree(zip, "registry.json", file), Rows.class);
        byte[] numbers = bytes(zip, "rows", file);
        if (numbers.length != (long) described.rows() * Integer.BYTES) {
            throw new UnreadableStudyException(Reason.DAMAGED, file);
        }
        int[] sourceRows = new int[described.rows()];
        ByteBuffer.wrap(numbers).asIntBuffer().get(sourceRows);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < described.columns().size(); column++) {
            byte[] values = bytes(zip, "columns/" + column, file);
            columns.add(ColumnData.read(
                    described.columns().get(column),
                    described.rows(),
                    new DataInputStream(new ByteArrayInputStream(values))));
        }
        return new ImportedSheet(new Registry(described.name(), sourceRows, columns), described.unread());
    }

    private static JsonNode tree(ZipFile zip, String name, Path file) throws IOException, UnreadableStudyException {
        return StudyJson.MAPPER.readTree(bytes(zip, name, file));
    }

    /// The whole of one entry. The checksum is compared, so that a flipped bit cannot become another patient's value.
    private static byte[] bytes(ZipFile zip, String name, Path file) throws IOException, UnreadableStudyException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableStudyException(
                    name.equals("riskset.json") ? Reason.NOT_A_STUDY : Reason.DAMAGED, file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_ENTRY);
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            if (checksum.getValue() != entry.getCrc()) {
                throw new UnreadableStudyException(Reason.DAMAGED, file);
            }
            return bytes;
        }
    }

    /// Cohorts by recipe; most steps of a history share one.
    private static final class Cohorts {
        private final ImportedSheet sheet;
        private final Path file;
        private final Map<CohortRecipe, Cohort> made = new HashMap<>();

        private Cohorts(ImportedSheet sheet, Path file) {
            this.sheet = sheet;
            this.file = file;
        }

        private Cohort of(CohortRecipe recipe) throws UnreadableStudyException {
            Cohort known = made.get(recipe);
            if (known != null) {
                return known;
            }
            if (sheet.cohort(recipe) instanceof CohortOutcome.Made outcome) {
                made.put(recipe, outcome.cohort());
                return outcome.cohort();
            }
            throw new UnreadableStudyException(Reason.NO_COHORT, file);
        }
    }
}
