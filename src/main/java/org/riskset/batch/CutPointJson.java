package org.riskset.batch;

import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointEvidence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The search for cut-points, as JSON.
final class CutPointJson {
    private CutPointJson() {}

    static void add(ObjectNode root, AnalysisRunner runner, List<String> columns) throws RefusedException {
        if (columns.isEmpty()) {
            return;
        }
        ArrayNode cutpoints = root.putArray("cutpoints");
        for (String column : columns) {
            if (runner.cohort().registry().find(column).isEmpty()) {
                throw new RefusedException("--cutpoint " + column + ": there is no such column.");
            }
            Optional<CutPointEvidence> evidence = runner.searchCutPoints(column);
            if (evidence.isEmpty()) {
                throw new RefusedException("--cutpoint " + column
                        + ": no cut leaves a tenth of the patients on each side, or nobody had the event.");
            }
            add(cutpoints.addObject(), evidence.get());
        }
    }

    private static void add(ObjectNode node, CutPointEvidence evidence) {
        CutPointEvidence.Candidate best = evidence.best();
        node.put("column", evidence.column())
                .put("cut", best.cutPoint())
                .put("statistic", best.statistic())
                .put("p_naive", best.pValue())
                .put("p_lausen_schumacher", evidence.lausenSchumacher());
        Numbers.put(node, "p_permutation", evidence.permutation());
        ArrayNode candidates = node.putArray("candidates");
        for (CutPointEvidence.Candidate candidate : evidence.candidates()) {
            candidates
                    .addObject()
                    .put("cut", candidate.cutPoint())
                    .put("n_low", candidate.below())
                    .put("n_high", candidate.atLeast())
                    .put("chi2", candidate.chiSquare())
                    .put("statistic", candidate.statistic());
        }
    }
}
