package org.riskset.spreadsheet.zipped;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// The parts of a zip package, opened by name.
public abstract sealed class PackageParts implements AutoCloseable {
    private static final int MOST_PARTS = 100_000;

    final Path file;
    final ReadLimits limits;

    PackageParts(Path file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /// A package on disk.
    ///
    /// @throws UnreadableFileException if it is no whole zip package
    public static PackageParts of(Path file, ReadLimits limits) throws IOException, UnreadableFileException {
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            int parts = zip.size();
            if (parts > MOST_PARTS) {
                zip.close();
                throw UnreadableFileException.of(Reason.DANGEROUS, file, parts + " parts");
            }
            return new OnDisk(file, limits, zip);
        } catch (ZipException damaged) {
            // The directory of a zip package stands at its end, so this is what a broken-off download looks like.
            throw UnreadableFileException.of(Reason.TRUNCATED, file, "", damaged);
        }
    }

    /// A package in memory, such as a decrypted one: patients' data must not be written to disk in the clear.
    public static PackageParts of(Path file, byte[] bytes, ReadLimits limits) {
        return new InMemory(file, limits, bytes);
    }

    public Path file() {
        return file;
    }

    /// The part with this name, without a leading slash; empty where there is none.
    ///
    /// @throws UnreadableFileException if the package is damaged there
    public abstract Optional<PartInput> open(String part) throws IOException, UnreadableFileException;

    @Override
    public abstract void close() throws IOException;

    /// A failure while a part is read, in words the reader can act on; a failing disk stays an [IOException].
    public static UnreadableFileException explained(Path file, String part, IOException failure) throws IOException {
        if (failure instanceof ZipException) {
            return UnreadableFileException.of(Reason.DAMAGED, file, part, failure);
        }
        if (failure instanceof EOFException) {
            return UnreadableFileException.of(Reason.TRUNCATED, file, part, failure);
        }
        throw failure;
    }

    private static final class OnDisk extends PackageParts {
        private final ZipFile zip;
        private final Inflation inflation;

        OnDisk(Path file, ReadLimits limits, ZipFile zip) {
            super(file, limits);
            this.zip = zip;
            this.inflation = new Inflation(file, limits.inflatedBytes());
        }

        @Override
        public Optional<PartInput> open(String part) throws IOException, UnreadableFileException {
            ZipEntry entry = zip.getEntry(part);
            if (entry == null) {
                return Optional.empty();
            }
            try {
                PartInput.Expected expected = new PartInput.Expected(entry.getCrc(), entry.getSize(), entry.getCompressedSize());
                return Optional.of(new PartInput(zip.getInputStream(entry), file, part, expected, inflation));
            } catch (IOException failure) {
                throw explained(file, part, failure);
            }
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static final class InMemory extends PackageParts {
        private final byte[] bytes;

        InMemory(Path file, ReadLimits limits, byte[] bytes) {
            super(file, limits);
            this.bytes = bytes;
        }

        @Override
        public Optional<PartInput> open(String part) throws IOException, UnreadableFileException {
            Inflation inflation = new Inflation(file, limits.inflatedBytes()); // each opening begins at the front of the package
            int seen = 0;
            InputStream whole = new ByteArrayInputStream(bytes);
            ZipInputStream zip = new ZipInputStream(whole); // compares checksums itself
            try {
                for (ZipEntry entry = zip.getNextEntry(); entry != null && seen < MOST_PARTS; entry = zip.getNextEntry()) {
                    PartInput.Expected expected = new PartInput.Expected(-1, entry.getSize(), seen == 0 ? bytes.length : 0);
                    seen++;
                    PartInput input = new PartInput(zip, file, entry.getName(), expected, inflation);
                    if (entry.getName().equals(part)) {
                        return Optional.of(input);
                    }
                    input.skip();
                }
                return Optional.empty();
            } catch (IOException failure) {
                throw explained(file, part, failure);
            }
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
