package org.riskset.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.spreadsheet.CellProblem;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// What is wrong with a cell or a file as sentences: where, what, and what happens now.
public final class ProblemText {
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,9}) (.+)");

    private final Messages messages;

    public ProblemText(Messages messages) {
        this.messages = messages;
    }

    /// A cell that could not be read.
    public String sentence(CellProblem problem) {
        return messages.text(
                "cell." + key(problem.reason()), problem.sourceRow(), problem.column(), problem.written());
    }

    /// What is wrong with a file, in a few words.
    public String heading(UnreadableFileException problem) {
        return messages.text("file." + key(problem.reason()) + ".heading");
    }

    /// What is wrong with a file and what to do.
    public String sentence(UnreadableFileException problem) {
        String detail = problem.detail().orElse("");
        Program program = Program.of(problem.fileName());
        String shown = problem.reason() == UnreadableFileException.Reason.TOO_LARGE ? limit(detail) : detail;
        return messages.text("file." + key(problem.reason()) + variant(problem.reason(), detail, program), problem.fileName(), shown, program.shownName);
    }

    /// How much can be read, as the readers of files give it: a number and what it counts, or the memory there is.
    private String limit(String detail) {
        Matcher counted = COUNTED.matcher(detail);
        if (!counted.matches()) {
            return messages.text("file.limit.memory");
        }
        String count = messages.numbers().count(Integer.parseInt(counted.group(1)));
        return switch (counted.group(2)) {
            case "cells" -> messages.text("file.limit.cells", count);
            case "columns" -> messages.text("file.limit.columns", count);
            case "texts" -> messages.text("file.limit.texts", count);
            default -> messages.text("file.limit.encrypted", count);
        };
    }

    private static String variant(UnreadableFileException.Reason reason, String detail, Program program) {
        return switch (reason) {
            // a part of the package says nothing to a reader, a row does
            case CELL_TOO_LARGE -> detail.chars().allMatch(Character::isDigit) ? "" : ".somewhere";
            case DAMAGED -> program == Program.ANY ? ".text" : "";
            default -> "";
        };
    }

    /// The program that a file is at home in, told by its name: the one that may still open it when it is damaged.
    private enum Program {
        EXCEL("Excel", ".xlsx", ".xlsm", ".xls"),
        SPSS("SPSS", ".sav", ".zsav", ".por"),
        LIBREOFFICE("LibreOffice", ".ods"),
        /// Text, which many programs write.
        ANY("Excel");

        private final String shownName;
        private final List<String> endings;

        Program(String shownName, String... endings) {
            this.shownName = shownName;
            this.endings = List.of(endings);
        }

        private static Program of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(program -> program.endings.stream().anyMatch(name::endsWith))
                    .findFirst()
                    .orElse(ANY);
        }
    }

    private static String key(CellProblem.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(UnreadableFileException.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
