package org.riskset.study.file;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.study.ImportedSheet;
import org.riskset.study.file.UnreadableStudyException.Reason;
import tools.jackson.databind.JsonNode;

/// The entries of a study file that hold one registry: `registry.json` with how it was read, `rows`, `columns/0`,
/// `columns/1` …, all below a folder of its own for a registry that an update of the study has replaced.
final class SheetEntries {
    private static final int LARGEST_ENTRY = 1 << 29;

    private record Rows(
            String name,
            int rows,
            List<ColumnData.Description> columns,
            List<ImportedSheet.UnreadCell> unread,
            Optional<ImportPlan> plan) {}

    private interface Values {
        void write(DataOutputStream out) throws IOException;
    }

    private SheetEntries() {}

    /// Folder of the registry at a place among those of the study: the one in use is 0 and lies at the top.
    static String folder(int place) {
        return place == 0 ? "" : "earlier/" + place + "/";
    }

    static void write(ImportedSheet sheet, String folder, ZipOutputStream zip) throws IOException {
        Registry registry = sheet.registry();
        json(zip, folder + "registry.json", StudyJson.MAPPER.valueToTree(new Rows(
                registry.name(),
                registry.rows(),
                registry.columns().stream().map(ColumnData::describe).toList(),
                sheet.unread(),
                sheet.plan())));
        data(zip, folder + "rows", out -> {
            for (int row = 0; row < registry.rows(); row++) {
                out.writeInt(registry.sourceRow(row));
            }
        });
        for (int column = 0; column < registry.columns().size(); column++) {
            Column written = registry.columns().get(column);
            data(zip, folder + "columns/" + column, out -> ColumnData.write(written, out));
        }
    }

    static ImportedSheet read(ZipFile zip, String folder, Path file) throws IOException, UnreadableStudyException {
        Rows described = StudyJson.MAPPER.treeToValue(tree(zip, folder + "registry.json", file), Rows.class);
        byte[] numbers = bytes(zip, folder + "rows", file);
        if (numbers.length != (long) described.rows() * Integer.BYTES) {
            throw new UnreadableStudyException(Reason.DAMAGED, file);
        }
        int[] sourceRows = new int[described.rows()];
        ByteBuffer.wrap(numbers).asIntBuffer().get(sourceRows);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < described.columns().size(); column++) {
            byte[] values = bytes(zip, folder + "columns/" + column, file);
            columns.add(ColumnData.read(
                    described.columns().get(column),
                    described.rows(),
                    new DataInputStream(new ByteArrayInputStream(values))));
        }
        return new ImportedSheet(
                new Registry(described.name(), sourceRows, columns), described.unread(), described.plan());
    }

    static void json(ZipOutputStream zip, String name, JsonNode tree) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(StudyJson.MAPPER.writeValueAsBytes(tree));
        zip.closeEntry();
    }

    private static void data(ZipOutputStream zip, String name, Values values) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
        values.write(out);
        out.flush();
        zip.closeEntry();
    }

    static JsonNode tree(ZipFile zip, String name, Path file) throws IOException, UnreadableStudyException {
        return StudyJson.MAPPER.readTree(bytes(zip, name, file));
    }

    /// The whole of one entry. The checksum is compared, so that a flipped bit cannot become another patient's value.
    private static byte[] bytes(ZipFile zip, String name, Path file) throws IOException, UnreadableStudyException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableStudyException(
                    name.equals("riskset.json") ? Reason.NOT_A_STUDY : Reason.DAMAGED, file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_ENTRY);
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            if (checksum.getValue() != entry.getCrc()) {
                throw new UnreadableStudyException(Reason.DAMAGED, file);
            }
            return bytes;
        }
    }
}
