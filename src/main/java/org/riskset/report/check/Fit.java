package org.riskset.report.check;

import java.util.regex.Pattern;

/// The model that a hazard ratio of a draft comes from.
enum Fit {
    /// The factor alone.
    ALONE,
    /// All factors together.
    TOGETHER,
    /// The draft does not say.
    EITHER;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ALONE_WORDS =
            Pattern.compile("univari|unadjusted|crude|\\balone\\b|\\b[cu]HR\\b|đơn biến|\\bthô\\b", FLAGS);
    private static final Pattern TOGETHER_WORDS =
            Pattern.compile("multivari|adjusted|all factors|\\baHR\\b|đa biến|hiệu chỉnh", FLAGS);

    /// The model that some words speak of; either where they speak of none.
    static Fit of(String words) {
        if (ALONE_WORDS.matcher(words).find()) {
            return ALONE;
        }
        return TOGETHER_WORDS.matcher(words).find() ? TOGETHER : EITHER;
    }
}
