package org.riskset.survival.regression;

import java.util.List;

/// Outcome of fitting a Cox model: the model, or the reason there is none.
public sealed interface CoxResult {

    /// A fitted model.
    record Fitted(CoxModel model) implements CoxResult {}

    /// No model.
    ///
    /// @param reason  why
    /// @param dropped columns that were set aside
    record NotFitted(Reason reason, List<DroppedColumn> dropped) implements CoxResult {}

    /// Why no model was fitted.
    enum Reason {
        /// No patient has a value in every covariate.
        NO_COMPLETE_PATIENTS,
        /// No patient with complete covariates had the event.
        NO_EVENTS,
        /// No column is left to estimate a coefficient for.
        NO_COLUMNS
    }
}
