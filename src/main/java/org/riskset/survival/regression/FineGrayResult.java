package org.riskset.survival.regression;

import java.util.List;

/// Outcome of fitting a subdistribution hazards model: the model, or the reason there is none.
public sealed interface FineGrayResult {

    /// A fitted model.
    record Fitted(FineGrayModel model) implements FineGrayResult {}

    /// No model.
    ///
    /// @param reason  why
    /// @param dropped columns that were set aside
    record NotFitted(CoxResult.Reason reason, List<DroppedColumn> dropped) implements FineGrayResult {}
}
