package org.riskset.wording;

/// Names of variables within a sentence.
public final class InSentence {
    private InSentence() {}

    /// "tumour size" for "Tumour size", but "AJCC stage", "T stage" and "H. pylori" as they are.
    public static String of(String label) {
        boolean abbreviation = label.length() > 1 && !Character.isLowerCase(label.charAt(1));
        return label.isEmpty() || abbreviation ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
