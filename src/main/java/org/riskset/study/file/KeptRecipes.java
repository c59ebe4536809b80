package org.riskset.study.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.RecipeFit;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.study.ImportRecipe;
import tools.jackson.core.JacksonException;

/// Import recipes kept in the user's own folder, a file for each set of columns: next month's export of a registry finds
/// the decisions about the last one.
public final class KeptRecipes {
    private static final String ENDING = ".json";
    private static final int MOST = 100;
    private static final int KEY_BYTES = 8;

    private final Path folder;

    /// @param settings folder of the settings
    public KeptRecipes(Path settings) {
        this.folder = settings.resolve("import-recipes");
    }

    /// Keeps a recipe in place of the one for the same columns.
    ///
    /// @throws IOException if the folder cannot be written
    public void keep(ImportRecipe recipe) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(key(recipe.plan()) + ENDING);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, StudyJson.MAPPER.writeValueAsBytes(recipe));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        forgetOldest();
    }

    /// The recipe that knows most columns of a sheet, where one knows enough; of two the later one. A file that cannot be
    /// read is passed over: it must not keep anybody from opening a registry.
    public Optional<ImportRecipe> bestFor(RawSheet sheet) {
        ImportRecipe best = null;
        int most = 0;
        for (Path file : newestFirst()) {
            Optional<ImportRecipe> recipe = read(file);
            RecipeFit fit = recipe.map(found -> RecipeFit.of(found.plan(), sheet)).orElse(null);
            if (fit != null && fit.isSameRegistry() && fit.known().size() > most) {
                best = recipe.get();
                most = fit.known().size();
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<ImportRecipe> read(Path file) {
        try {
            return Optional.of(StudyJson.MAPPER.readValue(Files.readAllBytes(file), ImportRecipe.class));
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(ENDING)).toList());
            found.sort(Comparator.comparingLong(KeptRecipes::written).reversed());
            return found;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static long written(Path file) {
        return file.toFile().lastModified();
    }

    private void forgetOldest() throws IOException {
        for (Path old : newestFirst().stream().skip(MOST).toList()) {
            Files.deleteIfExists(old);
        }
    }

    /// Known by its columns, in whatever order they stand.
    private static String key(ImportPlan plan) {
        String names = plan.columns().stream().map(ColumnPlan::name).sorted().collect(Collectors.joining("\u0000"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
