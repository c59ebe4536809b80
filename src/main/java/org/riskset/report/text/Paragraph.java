package org.riskset.report.text;

/// A paragraph that is known by what it is about, so that it is found again when the others change.
///
/// @param key     what it is about, the same in every language: a column, a kind of caution
/// @param passage its words
public record Paragraph(String key, Passage passage) {}
