package org.riskset.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.ui.controls.DistributionShape;

class ColumnSpreadTest {
    @TempDir
    private Path folder;

    private ColumnSpread spread(Path file) throws UnreadableFileException {
        RawSheet sheet = SheetReader.open(file, OpenOptions.DETECT, Progress.NONE);
        ImportPlan plan = ImportPlan.guess(sheet);
        return ColumnSpread.of(sheet, plan, Importer.read(sheet, plan).registry());
    }

    @Test
    void showsHowTheValuesOfEachKindOfColumnAreSpread() throws IOException, UnreadableFileException {
        Path file = Files.writeString(folder.resolve("a.csv"), "sex;size;dx\nf;1.5;13/01/2020\nf;1.5;14/01/2020\nm;8.5;\nf;1.5;25/12/2022\n");

        ColumnSpread spread = spread(file);

        assertThat(((DistributionShape.Shares) spread.shapes().get("sex")).parts()).containsExactly(0.75, 0.25);
        double[] sizes = ((DistributionShape.Bars) spread.shapes().get("size")).heights();
        assertThat(sizes[0]).isEqualTo(1);
        assertThat(sizes[sizes.length - 1]).isEqualTo(1.0 / 3);
        double[] dates = ((DistributionShape.Bars) spread.shapes().get("dx")).heights();
        assertThat(dates[0]).isEqualTo(1);
        assertThat(dates[dates.length - 1]).isEqualTo(0.5);
    }

    @Test
    void tellsDatesWrittenAsTextFromCellsThatAreDates() throws IOException, UnreadableFileException {
        Path text = Files.writeString(folder.resolve("b.csv"), "id;dx;seen\n1;13/01/2020;2021-01-01\n2;14/01/2020;unknown\n3;;2021-05-01\n");

        assertThat(spread(text).datesAsText()).containsExactlyInAnyOrder("dx", "seen");
        assertThat(spread(Path.of("sample-data/anaplastic-thyroid-cancer.xlsx")).datesAsText()).isEmpty();
    }
}
