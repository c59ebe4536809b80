package org.riskset.ui.figures;

import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Provenance;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Study;
import org.riskset.study.file.FigureJson;
import org.riskset.wording.Messages;

/// A figure brought back from an exported file.
///
/// @param figure   as far as the open study can show it
/// @param whole    whether the study has every variable it compares
/// @param sameData whether it was exported from the same data
record Reopening(PlannedFigure figure, boolean whole, boolean sameData) {
    /// The figure that a file's provenance describes; empty where it describes none.
    static Optional<Reopening> of(Provenance provenance, Study study) {
        return FigureJson.read(provenance.plan()).map(planned -> {
            FigurePlan known = new FigurePlan(List.of(planned))
                    .known(grouping -> grouping.columnName()
                            .map(column -> study.cohort().registry().find(column).isPresent())
                            .orElse(true));
            PlannedFigure fitting = known.figures().getFirst();
            boolean same = !provenance.dataFingerprint().isEmpty()
                    && provenance.dataFingerprint().equals(study.source().sha256());
            return new Reopening(fitting, fitting.equals(planned), same);
        });
    }

    /// What the reader has to know about it.
    String sentence(Messages messages) {
        if (!whole) {
            return messages.text("figures.reopen.partly");
        }
        return messages.text(sameData ? "figures.reopen.same" : "figures.reopen.other-data");
    }
}
