package org.riskset.spreadsheet.raw;

import java.nio.file.Path;
import java.util.Optional;

/// Why a file could not become a sheet: a reason the reader can act on, never a partial sheet.
public final class UnreadableFileException extends Exception {

    /// What is wrong with the file as a whole. The detail that comes with a reason is named here.
    public enum Reason {
        NOT_FOUND,
        /// The file exists and may not be opened, often because another program holds it.
        NO_ACCESS,
        /// The disk or network failed in the middle of reading.
        INPUT_FAILED,
        /// The path is a folder.
        FOLDER,
        EMPTY_FILE,
        /// The name says workbook and the content is something else. Detail: what it looks like.
        NOT_A_WORKBOOK,
        /// Neither text nor a kind of file that is read here. Detail: what it looks like.
        UNKNOWN_FORMAT,
        /// A known kind that is not read here. Detail: its name.
        UNSUPPORTED_FORMAT,
        /// No sheet has anything in it.
        NO_DATA,
        /// There are headings and no row below them.
        ONLY_HEADINGS,
        /// Detail: the sheet asked for.
        NO_SUCH_SHEET,
        PASSWORD_NEEDED,
        WRONG_PASSWORD,
        /// Protected in a way that is not read here, whatever the password. Detail: the program to open it with.
        PROTECTED_ELSEWHERE,
        /// The file ends before its content does.
        TRUNCATED,
        /// The content contradicts itself or its checksum. Detail: the part that does.
        DAMAGED,
        /// Built to overwhelm the reader: it inflates without end or refers to other files. Detail: how.
        DANGEROUS,
        /// More than can be held. Detail: which limit.
        TOO_LARGE,
        /// No sheet describes the variables of another one.
        NO_DICTIONARY,
        /// One cell holds more than any sheet allows. Detail: the row.
        CELL_TOO_LARGE,
        /// The person reading asked to stop.
        CANCELLED
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String fileName;
    private final String detail;

    private UnreadableFileException(Reason reason, String fileName, String detail, Optional<Throwable> cause) {
        super(reason + " " + fileName + (detail.isEmpty() ? "" : " (" + detail + ")"), cause.orElse(null));
        this.reason = reason;
        this.fileName = fileName;
        this.detail = detail;
    }

    public static UnreadableFileException of(Reason reason, Path file) {
        return new UnreadableFileException(reason, nameOf(file), "", Optional.empty());
    }

    /// @param detail what the reason says it carries
    public static UnreadableFileException of(Reason reason, Path file, String detail) {
        return new UnreadableFileException(reason, nameOf(file), detail, Optional.empty());
    }

    public static UnreadableFileException of(Reason reason, Path file, String detail, Throwable cause) {
        return new UnreadableFileException(reason, nameOf(file), detail, Optional.of(cause));
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    public Reason reason() {
        return reason;
    }

    /// The file's name without its folder.
    public String fileName() {
        return fileName;
    }

    /// What the [Reason] says it carries; empty where it carries nothing.
    public Optional<String> detail() {
        return detail.isEmpty() ? Optional.empty() : Optional.of(detail);
    }
}
