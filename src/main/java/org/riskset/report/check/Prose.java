package org.riskset.report.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a paragraph a number stands.
final class Prose {
    private static final Pattern CLAUSE = Pattern.compile("[,;:.()]\\s|^");

    private Prose() {}

    /// What a clause says up to the end of a text.
    static String lastClause(String text) {
        Matcher clause = CLAUSE.matcher(text);
        int start = 0;
        while (clause.find()) {
            start = clause.end();
        }
        return text.substring(start).replaceFirst("^(and|und|v\u00e0)\\s+", "");
    }

    /// The sentence that a position is in, up to it.
    static String sentence(String text, int position) {
        int start = Math.max(text.lastIndexOf(". ", position), -2) + 2;
        return text.substring(Math.max(0, start), position);
    }

    /// The words around a position.
    static String snippet(String text, int position) {
        int start = Math.max(0, position - 30);
        int end = Math.min(text.length(), position + 40);
        return (start > 0 ? "\u2026" : "") + text.substring(start, end).strip() + (end < text.length() ? "\u2026" : "");
    }
}
