package org.riskset.study;

import java.util.ArrayList;
import java.util.List;

/// The figures that left a study as files, in the order of their first export.
///
/// @param figures one per name of a file
public record ExportedFigures(List<ExportedFigure> figures) {
    /// None yet.
    public static final ExportedFigures NONE = new ExportedFigures(List.of());

    public ExportedFigures {
        figures = List.copyOf(figures);
    }

    /// The same with one more; it takes the place of one that was exported under the same name.
    public ExportedFigures with(ExportedFigure exported) {
        List<ExportedFigure> all = new ArrayList<>(figures);
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).file().equalsIgnoreCase(exported.file())) {
                all.set(place, exported);
                return new ExportedFigures(all);
            }
        }
        all.add(exported);
        return new ExportedFigures(all);
    }
}
