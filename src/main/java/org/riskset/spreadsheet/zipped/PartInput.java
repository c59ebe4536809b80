package org.riskset.spreadsheet.zipped;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// One part of a package as it inflates; its end checks the checksum, which Java's own zip reader does not.
public final class PartInput extends FilterInputStream {
    private final Path file;
    private final String part;
    private final long expectedChecksum;
    private final long expectedSize;
    private final Inflation inflation;
    private final CRC32 checksum = new CRC32();
    private long bytes;

    PartInput(InputStream in, Path file, String part, Expected expected, Inflation inflation) throws UnreadableFileException {
        super(in);
        this.file = file;
        this.part = part;
        this.expectedChecksum = expected.checksum();
        this.expectedSize = expected.size();
        this.inflation = inflation;
        inflation.begin(part, expected.compressedSize(), expected.size());
    }

    /// What the package's directory says about a part; a negative checksum or size is not known.
    record Expected(long checksum, long size, long compressedSize) {}

    /// The part's name inside the package.
    public String part() {
        return part;
    }

    Path file() {
        return file;
    }

    /// How much of the part has been read, by the size the package claims, in `[0, 1]`.
    public double progress() {
        return expectedSize <= 0 ? 0 : Math.min(1, (double) bytes / expectedSize);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read < 0) {
            if (expectedChecksum >= 0 && checksum.getValue() != expectedChecksum) {
                throw new ZipException("checksum of " + part);
            }
            return -1;
        }
        checksum.update(target, offset, read);
        bytes += read;
        inflation.count(read);
        return read;
    }

    /// @throws UnreadableFileException if the part inflates beyond every honest measure, or beyond what the package says of it
    void checkSize() throws UnreadableFileException {
        if (expectedSize >= 0 && bytes > expectedSize) {
            throw UnreadableFileException.of(Reason.DAMAGED, file, part + " is larger than " + expectedSize + " bytes");
        }
        inflation.check(part);
    }

    /// Reads the part to its end for the sake of what follows it.
    void skip() throws IOException, UnreadableFileException {
        byte[] passed = new byte[1 << 13];
        while (read(passed, 0, passed.length) >= 0) {
            checkSize();
        }
    }
}
