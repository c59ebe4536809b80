package org.riskset.drawing;

/// Where a figure comes from, written into its file so that it can be made again.
///
/// @param application     name and version, such as `Riskset 1.0.0`
/// @param dataFingerprint digest of the patients' rows behind the figure; empty where unknown
/// @param plan            the analysis plan as text; empty where unknown
public record Provenance(String application, String dataFingerprint, String plan) {
    /// Nothing known: a drawing made without a study.
    public static final Provenance NONE = new Provenance("", "", "");
}
