package org.riskset.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.Arrays;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.riskset.figure.FigureFile;
import org.riskset.report.check.DraftFile;
import org.riskset.ui.shell.FileDialogs;

/// The file dialogs of the operating system.
final class SystemFileDialogs implements FileDialogs {
    private final Window owner;
    private Optional<File> lastFolder = Optional.empty();

    SystemFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> chooseRegistry(String title) {
        return open(
                title,
                new FileChooser.ExtensionFilter(
                        "Excel, CSV, SPSS, OpenDocument, Riskset",
                        "*.xlsx", "*.xlsm", "*.xls", "*.csv", "*.tsv", "*.txt", "*.sav", "*.zsav", "*.ods", "*.riskset"));
    }

    @Override
    public Optional<Path> chooseDraft(String title) {
        return open(
                title,
                new FileChooser.ExtensionFilter(
                        "Word, Excel, CSV",
                        DraftFile.ENDINGS.stream().map(ending -> "*" + ending).toList()));
    }

    @Override
    public Optional<Path> chooseFigure(String title) {
        return open(
                title,
                new FileChooser.ExtensionFilter(
                        "PNG, TIFF, SVG, PDF, PPTX",
                        Stream.concat(Arrays.stream(FigureFile.values()).map(FigureFile::ending), Stream.of(".tif"))
                                .map(ending -> "*" + ending)
                                .toList()));
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        String ending = suggestedName.substring(suggestedName.lastIndexOf('.'));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, "*" + ending));
        return remember(Optional.ofNullable(chooser.showSaveDialog(owner)));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remember(Optional<File> chosen) {
        chosen.ifPresent(file -> lastFolder = Optional.ofNullable(file.getParentFile()));
        return chosen.map(File::toPath);
    }

    private Optional<Path> open(String title, FileChooser.ExtensionFilter files) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().add(files);
        return remember(Optional.ofNullable(chooser.showOpenDialog(owner)));
    }
}
