package org.riskset.survival.regression;

/// How a Cox model treats events that share a time.
public enum Ties {
    /// Efron (1977): the tied patients leave the risk set by halves, thirds and so on. The default, as in R.
    EFRON,
    /// Breslow (1974): every tied event sees the full risk set. What SPSS `COXREG` computes.
    BRESLOW
}
