package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the report of a study holds, in which order, and how it is set.
///
/// @param parts              the parts decided about, in order; a part the study has and the plan does not name follows
///                           where it usually stands
/// @param language           `en` or `vi`; empty for the language of the window
/// @param paper              size of the page
/// @param withoutIdentifiers whether names and exact dates stay out of the data that go with the R script
/// @param edits              paragraphs in words of the reader's own, one per paragraph and language
public record ReportPlan(
        List<Part> parts, String language, Paper paper, boolean withoutIdentifiers, List<EditedText> edits) {
    /// Everything, in the usual order.
    public static final ReportPlan FIRST = new ReportPlan(List.of(), "", Paper.A4, true, List.of());

    public ReportPlan {
        parts = List.copyOf(parts);
        edits = List.copyOf(edits);
    }

    /// One part.
    ///
    /// @param kind     what it is
    /// @param number   which of its kind, from 1
    /// @param included whether the report has it
    public record Part(Kind kind, int number, boolean included) {
        /// Whether it is the same part, in the report or not.
        public boolean isSameAs(Part other) {
            return kind == other.kind && number == other.number;
        }

        public Part included(boolean in) {
            return new Part(kind, number, in);
        }
    }

    /// Kinds of parts, in the usual order.
    public enum Kind {
        METHODS,
        RESULTS,
        LEFT_OUT,
        CAUTIONS,
        FIGURE,
        TABLE,
        FLOW,
        SCRIPT
    }

    /// Sizes of paper.
    public enum Paper {
        A4,
        LETTER
    }

    /// The parts of a report with so many figures and tables: those decided about in their order, the others after the
    /// last part of the same or an earlier kind.
    public List<Part> parts(int figures, int tables) {
        List<Part> usual = usual(figures, tables);
        List<Part> ordered = new ArrayList<>(
                parts.stream().filter(part -> usual.stream().anyMatch(part::isSameAs)).toList());
        for (Part part : usual) {
            if (ordered.stream().noneMatch(part::isSameAs)) {
                int position = 0;
                for (int i = 0; i < ordered.size(); i++) {
                    if (ordered.get(i).kind().compareTo(part.kind()) <= 0) {
                        position = i + 1;
                    }
                }
                ordered.add(position, part);
            }
        }
        return ordered;
    }

    private static List<Part> usual(int figures, int tables) {
        List<Part> usual = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int count =
                    switch (kind) {
                        case FIGURE -> figures;
                        case TABLE -> tables;
                        case METHODS, RESULTS, LEFT_OUT, CAUTIONS, FLOW, SCRIPT -> 1;
                    };
            for (int number = 1; number <= count; number++) {
                usual.add(new Part(kind, number, true));
            }
        }
        return usual;
    }

    public ReportPlan withParts(List<Part> others) {
        return new ReportPlan(others, language, paper, withoutIdentifiers, edits);
    }

    /// The same report without the part on the R script, for where no script is written beside it.
    public ReportPlan withoutScript() {
        List<Part> others = new ArrayList<>(
                parts.stream().filter(part -> part.kind() != Kind.SCRIPT).toList());
        others.add(new Part(Kind.SCRIPT, 1, false));
        return withParts(others);
    }

    public ReportPlan withLanguage(String other) {
        return new ReportPlan(parts, other, paper, withoutIdentifiers, edits);
    }

    public ReportPlan withPaper(Paper other) {
        return new ReportPlan(parts, language, other, withoutIdentifiers, edits);
    }

    public ReportPlan withoutIdentifiers(boolean left) {
        return new ReportPlan(parts, language, paper, left, edits);
    }

    /// The same with other words for a paragraph, in the place of those it had.
    public ReportPlan with(EditedText edit) {
        List<EditedText> others = new ArrayList<>(without(edit).edits);
        others.add(edit);
        return new ReportPlan(parts, language, paper, withoutIdentifiers, others);
    }

    /// The same with a paragraph as the analysis writes it.
    public ReportPlan without(EditedText edit) {
        return new ReportPlan(
                parts,
                language,
                paper,
                withoutIdentifiers,
                edits.stream().filter(known -> !known.isSameAs(edit)).toList());
    }

    /// The words in the place of a paragraph.
    public Optional<EditedText> edit(Kind part, String paragraph, String inLanguage) {
        EditedText wanted = new EditedText(part, paragraph, inLanguage, "", "");
        return edits.stream().filter(wanted::isSameAs).findFirst();
    }
}
