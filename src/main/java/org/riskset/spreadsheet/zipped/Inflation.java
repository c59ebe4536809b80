package org.riskset.spreadsheet.zipped;

import java.nio.file.Path;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// How far the parts of one package have inflated, against what tables inflate to.
///
/// The larger a package becomes, the less it may have been compressed. Rows written by spreadsheet programs inflate 5 to 35 times;
/// those of OpenDocument, which name no cell, up to 120 times; identical rows without the addresses of their cells up to 200 times,
/// which is honest in a table of a hundred thousand rows and not in one of ten million.
final class Inflation {
    private static final long MEGABYTE = 1L << 20;
    private static final Tier[] TIERS = {
        new Tier(64 * MEGABYTE, Long.MAX_VALUE), new Tier(256 * MEGABYTE, 250), new Tier(1536 * MEGABYTE, 130), new Tier(Long.MAX_VALUE, 60)
    };

    private final Path file;
    private final long mostBytes;
    private long compressed;
    private long inflated;
    private long allowed;

    /// @param mostBytes most bytes of the whole package, however little they were compressed
    Inflation(Path file, long mostBytes) {
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /// Up to so many bytes, a package may inflate so many times.
    private record Tier(long bytes, long ratio) {
        long allows(long compressed) {
            return compressed >= bytes / ratio ? bytes : compressed * ratio;
        }
    }

    /// Takes a part in, before it is read.
    ///
    /// @param compressed bytes it takes in the package
    /// @param declared   bytes it inflates to by its own account; negative where it gives none
    /// @throws UnreadableFileException if it says itself that it inflates beyond every honest measure
    void begin(String part, long compressed, long declared) throws UnreadableFileException {
        this.compressed += Math.max(0, compressed);
        allowed = 0;
        for (Tier tier : TIERS) {
            allowed = Math.max(allowed, tier.allows(this.compressed));
        }
        allowed = Math.min(allowed, mostBytes);
        if (inflated + Math.max(0, declared) > allowed) {
            throw beyondMeasure(part);
        }
    }

    void count(int bytes) {
        inflated += bytes;
    }

    /// @throws UnreadableFileException if the parts inflated beyond every honest measure
    void check(String part) throws UnreadableFileException {
        if (inflated > allowed) {
            throw beyondMeasure(part);
        }
    }

    private UnreadableFileException beyondMeasure(String part) {
        return UnreadableFileException.of(Reason.DANGEROUS, file, part + " inflates to more than " + allowed / MEGABYTE + " MB");
    }
}
