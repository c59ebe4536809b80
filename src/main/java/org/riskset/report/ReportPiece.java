package org.riskset.report;

import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Drawing;
import org.riskset.report.text.Passage;
import org.riskset.table.SummaryTable;
import org.riskset.wording.Messages;

/// A piece of a report, in the order in which it is read.
public sealed interface ReportPiece {
    /// The title of a part.
    record Heading(String text) implements ReportPiece {}

    /// A paragraph.
    ///
    /// @param passage its words
    /// @param written what stands behind it, where it can be edited
    record Paragraph(Passage passage, Optional<WrittenText> written) implements ReportPiece {
        /// A paragraph that is not edited here.
        public Paragraph(Passage passage) {
            this(passage, Optional.empty());
        }

        /// A paragraph that can be edited.
        static Paragraph of(WrittenText written) {
            return new Paragraph(written.printed(), Optional.of(written));
        }
    }

    /// A figure with its legend.
    ///
    /// @param number  its number in this report, from 1
    /// @param drawing the page
    /// @param legend  what follows its number
    /// @param byHand  texts in it in words of the reader's own, the legend where it is one of them
    record Figure(int number, Drawing drawing, Passage legend, List<String> byHand) implements ReportPiece {
        public Figure {
            byHand = List.copyOf(byHand);
        }
    }

    /// A table with its title and footnotes.
    ///
    /// @param number its number in this report, from 1
    /// @param title  what follows its number
    record Table(int number, SummaryTable table, String title) implements ReportPiece {
        private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

        /// Whether tables are numbered I, II, III, and not 1, 2, 3 as in some journals.
        public boolean isRoman() {
            return table.name().chars().noneMatch(Character::isDigit);
        }

        /// Its number as tables have it: I, II, III, or 1, 2, 3.
        public String numeral() {
            return isRoman() && number <= ROMAN.size() ? ROMAN.get(number - 1) : Integer.toString(number);
        }

        /// "Table II".
        public String label(Messages messages) {
            return messages.text("report.table") + "\u00a0" + numeral();
        }
    }
}
