package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.registry.Registry;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// Real files with random damage: each becomes a registry or a reason, soon, and never an unexpected exception.
class DamagedFilesFuzzTest {
    private static final long SEED = 20_261_123;
    private static final long MOST_NANOSECONDS = 5_000_000_000L;

    @TempDir
    private Path folder;

    private static Path file(String name) {
        return name.startsWith("anaplastic") ? Path.of("sample-data", name) : TestSheets.resource(name);
    }

    @ParameterizedTest
    @Timeout(120)
    @CsvSource({
        "anaplastic-thyroid-cancer.csv, 600", "reference/sets/ovarian_de.csv, 400", "anaplastic-thyroid-cancer.xlsx, 500",
        "spreadsheet/messy-libreoffice.xlsx, 400", "spreadsheet/messy-libreoffice.xls, 500", "spreadsheet/atc-libreoffice.xls, 200",
        "spreadsheet/messy-libreoffice.ods, 400", "spreadsheet/pspp-plain.sav, 300", "spreadsheet/pspp-bytes.sav, 300", "spreadsheet/pspp-zlib.zsav, 300"
    })
    void givesARegistryOrAReason(String name, int times) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        String extension = name.substring(name.lastIndexOf('.'));
        for (int time = 0; time < times; time++) {
            Random random = new Random(SEED + time);
            open(damaged(whole, random), extension, name + " #" + time);
        }
    }

    /// Damage inside the XML parts, with checksums that are right again, as a faulty program would write it.
    @ParameterizedTest
    @Timeout(120)
    @CsvSource({"anaplastic-thyroid-cancer.xlsx, 250", "spreadsheet/messy-libreoffice.xlsx, 400", "spreadsheet/messy-libreoffice.ods, 250"})
    void givesARegistryOrAReasonForFaultyParts(String name, int times) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        for (int time = 0; time < times; time++) {
            Random random = new Random(SEED + time);
            open(withDamagedParts(whole, random), name.substring(name.lastIndexOf('.')), name + " part #" + time);
        }
    }

    private void open(byte[] bytes, String extension, String what) {
        Path file = TestSheets.write(folder, "damaged" + extension, bytes);
        long start = System.nanoTime();
        try {
            RawSheet sheet = TestSheets.open(file);
            Registry registry = TestSheets.read(sheet).registry();
            assertThat(registry.rows()).as(what).isLessThan(2_000_000);
        } catch (UnreadableFileException reason) {
            assertThat(reason.reason()).as(what).isNotNull();
        } catch (RuntimeException unexpected) {
            fail(what, unexpected);
        }
        assertThat(System.nanoTime() - start).as(what).isLessThan(MOST_NANOSECONDS);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flipped(bytes, random, 1);
            case 2 -> flipped(bytes, random, 1 + random.nextInt(40));
            case 3 -> without(bytes, random);
            default -> overwritten(bytes, random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(64));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, from + length, shorter, from, shorter.length - from);
        return shorter;
    }

    private static byte[] overwritten(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        byte fill = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(32)), fill);
        return bytes;
    }

    private static byte[] withDamagedParts(byte[] whole, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean read = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                zip.write(part.length > 0 && read && random.nextInt(4) == 0 ? damaged(part, random) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
