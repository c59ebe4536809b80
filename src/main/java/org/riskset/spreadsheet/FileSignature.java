package org.riskset.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// What a file is by its first bytes, whatever its name says.
enum FileSignature {
    EMPTY("nothing"),
    ZIP("zip archive"),
    OLE2("Office document"),
    SPSS("SPSS data"),
    TEXT("text"),
    EXECUTABLE("program"),
    PDF("PDF document"),
    IMAGE("picture"),
    GZIP("compressed file"),
    RTF("RTF document"),
    WEB_PAGE("web page"),
    STATA("Stata data"),
    SAS("SAS data"),
    R_DATA("R data"),
    BINARY("binary file");

    private static final int LOOKED_AT = 4096;
    private static final Map<String, FileSignature> BEGINNINGS = Map.ofEntries(
            Map.entry("PK\u0003\u0004", ZIP), Map.entry("PK\u0005\u0006", ZIP),
            Map.entry("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", OLE2),
            Map.entry("$FL2", SPSS), Map.entry("$FL3", SPSS),
            Map.entry("MZ", EXECUTABLE), Map.entry("\u007FELF", EXECUTABLE), Map.entry("\u00CF\u00FA\u00ED\u00FE", EXECUTABLE),
            Map.entry("\u00CA\u00FE\u00BA\u00BE", EXECUTABLE), Map.entry("#!/", EXECUTABLE),
            Map.entry("%PDF", PDF), Map.entry("\u0089PNG", IMAGE), Map.entry("\u00FF\u00D8\u00FF", IMAGE), Map.entry("GIF8", IMAGE),
            Map.entry("\u001F\u008B", GZIP), Map.entry("7z\u00BC\u00AF", GZIP), Map.entry("Rar!", GZIP), Map.entry("BZh", GZIP),
            Map.entry("{\\rtf", RTF), Map.entry("<stata_dta>", STATA), Map.entry("RDX", R_DATA));

    private final String description;

    FileSignature(String description) {
        this.description = description;
    }

    /// In a few English words, for a message about a file that is something else than its name says.
    String description() {
        return description;
    }

    static FileSignature of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, FileSignature> beginning : BEGINNINGS.entrySet()) {
            boolean starts = latin.startsWith(beginning.getKey());
            if (starts && (beginning.getValue() != EXECUTABLE || beginning.getKey().length() > 2 || hasControls(start))) {
                return beginning.getValue();
            }
        }
        String folded = latin.strip().toLowerCase(Locale.ROOT);
        if (folded.startsWith("<!doctype html") || folded.startsWith("<html")) {
            return WEB_PAGE;
        }
        if (latin.startsWith("SAS FILE", 84)) {
            return SAS;
        }
        return isUtf16(start) || !hasControls(start) ? TEXT : BINARY;
    }

    private static boolean isUtf16(byte[] start) {
        boolean marked = start.length > 1 && (start[0] == -1 && start[1] == -2 || start[0] == -2 && start[1] == -1);
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i & 1] += start[i] == 0 ? 1 : 0;
        }
        int fewer = Math.min(zeros[0], zeros[1]);
        int more = Math.max(zeros[0], zeros[1]);
        return marked || start.length > 3 && more > 0.6 * (start.length / 2) && fewer < 0.05 * start.length;
    }

    /// Whether bytes occur that no text file has.
    private static boolean hasControls(byte[] start) {
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                return true;
            }
        }
        return false;
    }
}
