package org.riskset.study.file;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
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
import java.util.zip.Deflater;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
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
/// A file is a zip of `riskset.json` (format, program, time), the data as imported (see [SheetEntries]), `study.json` (what
/// is decided) and `history.json` (the steps that can be undone; those from before the registry was updated name the data
/// they were taken on). It is written beside the old one, forced to the disk and put in its place in one step: whatever stops
/// the program, one of the two is whole.
public final class StudyFile {
    /// The ending of study files.
    public static final String ENDING = ".riskset";

    private static final int FORMAT = 1;
    private static final int MOST_STEPS = 200;
    /// Registries that updates have replaced; a step from before those cannot be taken back once the study is closed.
    private static final int MOST_EARLIER_SHEETS = 3;

    private record Head(int format, String application, Instant saved) {}

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
        SheetEntries.json(
                zip, "riskset.json", StudyJson.MAPPER.valueToTree(new Head(FORMAT, saved.application(), saved.saved())));
        SheetEntries.json(zip, "study.json", StudyJson.write(study));
        List<ImportedSheet> sheets = new ArrayList<>(List.of(study.sheet()));
        ArrayNode history = StudyJson.MAPPER.createArrayNode();
        for (SavedStudy.PastStep step : saved.undoable().stream().limit(MOST_STEPS).toList()) {
            int place = place(sheets, step.before().sheet());
            if (place > MOST_EARLIER_SHEETS) {
                break;
            }
            ObjectNode entry = history.addObject().put("words", step.words()).put("sheet", place);
            entry.set("before", StudyJson.write(step.before()));
        }
        SheetEntries.json(zip, "history.json", history);
        for (int place = 0; place < Math.min(sheets.size(), MOST_EARLIER_SHEETS + 1); place++) {
            SheetEntries.write(sheets.get(place), SheetEntries.folder(place), zip);
        }
    }

    /// Where a sheet stands among those of the file; one that is new comes last.
    private static int place(List<ImportedSheet> sheets, ImportedSheet sought) {
        for (int place = 0; place < sheets.size(); place++) {
            if (sheets.get(place) == sought) {
                return place;
            }
        }
        sheets.add(sought);
        return sheets.size() - 1;
    }

    /// Reads a study.
    ///
    /// @throws UnreadableStudyException if the file is no study, is damaged, or is of a newer version
    /// @throws IOException              if the file cannot be read from the disk
    public static SavedStudy read(Path file) throws IOException, UnreadableStudyException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Head head = StudyJson.MAPPER.treeToValue(SheetEntries.tree(zip, "riskset.json", file), Head.class);
            if (head.format() > FORMAT) {
                throw new UnreadableStudyException(Reason.NEWER_VERSION, file);
            }
            Map<Integer, Cohorts> sheets = new HashMap<>();
            Study study = study(SheetEntries.tree(zip, "study.json", file), cohorts(sheets, 0, zip, file));
            List<SavedStudy.PastStep> past = new ArrayList<>();
            for (JsonNode step : SheetEntries.tree(zip, "history.json", file)) {
                Cohorts data = cohorts(sheets, step.path("sheet").asInt(0), zip, file);
                past.add(new SavedStudy.PastStep(step.required("words").stringValue(), study(step.required("before"), data)));
            }
            return new SavedStudy(study, past, head.application(), head.saved());
        } catch (ZipException notAZip) {
            throw new UnreadableStudyException(Reason.NOT_A_STUDY, file, notAZip);
        } catch (JacksonException | EOFException | IllegalArgumentException damaged) {
            throw new UnreadableStudyException(Reason.DAMAGED, file, damaged);
        }
    }

    private static Study study(JsonNode tree, Cohorts cohorts) throws UnreadableStudyException {
        CohortRecipe recipe = StudyJson.recipe(tree);
        SourceFile source = StudyJson.MAPPER.treeToValue(tree.required("source"), SourceFile.class);
        Study base = NewStudy.of(
                tree.required("name").stringValue(), source, cohorts.sheet, recipe, cohorts.of(recipe));
        return StudyJson.read(tree, base);
    }

    /// The sheet at a place of the file with its cohorts, read once.
    private static Cohorts cohorts(Map<Integer, Cohorts> known, int place, ZipFile zip, Path file)
            throws IOException, UnreadableStudyException {
        Cohorts found = known.get(place);
        if (found == null) {
            found = new Cohorts(SheetEntries.read(zip, SheetEntries.folder(place), file), file);
            known.put(place, found);
        }
        return found;
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
