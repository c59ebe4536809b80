package org.riskset.report.check;

import java.util.List;

/// What became of comparing a draft with the analysis.
///
/// @param findings what does not agree, in the order of the draft
/// @param compared how many numbers could be compared; where it is 0, nothing was found because nothing was understood
public record DraftCheck(List<DraftFinding> findings, int compared) {
    public DraftCheck {
        findings = List.copyOf(findings);
    }
}
