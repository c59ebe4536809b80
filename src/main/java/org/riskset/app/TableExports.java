package org.riskset.app;

import java.util.List;
import javafx.scene.input.ClipboardContent;
import org.riskset.table.SummaryTable;
import org.riskset.table.csv.CsvTables;
import org.riskset.table.html.HtmlTables;
import org.riskset.ui.tables.TablesModel;
import org.riskset.ui.tables.TablesView;

/// Tables on their way out of the window.
final class TableExports implements TablesView.Actions {
    private final Window window;
    private final TablesModel model;

    TableExports(Window window, TablesModel model) {
        this.window = window;
        this.model = model;
    }

    @Override
    public void saveTables(List<SummaryTable> tables, String suggestedName) {
        window.chooseTarget("menu.export-tables", suggestedName)
                .ifPresent(target -> model.export(tables, target, () -> window.written(target), window::fail));
    }

    @Override
    public void copy(List<SummaryTable> tables) {
        ClipboardContent content = new ClipboardContent();
        content.putString(CsvTables.tabSeparated(tables));
        content.putHtml(HtmlTables.page(tables));
        window.copy(content);
    }
}
