package org.riskset.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.report.file.ScriptFiles;
import org.riskset.report.text.Passage;
import org.riskset.report.text.ReportText;
import org.riskset.study.ReportPlan;
import org.riskset.table.CharacteristicsTable;
import org.riskset.table.IncidenceTable;
import org.riskset.table.SummaryTable;
import org.riskset.table.SurvivalTable;
import org.riskset.wording.Messages;

/// A report as it is read: headings, paragraphs, figures and tables. Every writer and the preview walk the same pieces.
///
/// @param title   name of the study
/// @param paper   size of the page
/// @param parts   every part the report could have, in order, with its title; those not included have no pieces
/// @param numbers every number it rests on
public record ReportDocument(String title, ReportPlan.Paper paper, List<Section> parts, List<ReportedNumber> numbers) {
    public ReportDocument {
        parts = List.copyOf(parts);
        numbers = List.copyOf(numbers);
    }

    /// A part with what it holds.
    ///
    /// @param part     which part
    /// @param name     its name in the list of contents
    /// @param subtitle what it is about in a few words
    /// @param pieces   empty where it is not included
    public record Section(ReportPlan.Part part, String name, String subtitle, List<ReportPiece> pieces) {
        public Section {
            pieces = List.copyOf(pieces);
        }
    }

    /// The report of what was computed.
    ///
    /// @param script name of the R script that is written beside the report; empty where none is
    public static ReportDocument of(ReportFacts facts, ReportPlan plan, Optional<String> script, Messages messages) {
        return new Composer(facts, plan, script, messages).compose();
    }

    /// All pieces in order, without paragraphs that were left out by hand.
    public List<ReportPiece> pieces() {
        return parts.stream()
                .flatMap(part -> part.pieces().stream())
                .filter(piece -> !(piece instanceof ReportPiece.Paragraph paragraph && paragraph.passage().isEmpty()))
                .toList();
    }

    /// Paragraphs whose words were changed by hand, and of which the analysis says something else since.
    public List<WrittenText> changedSinceEdit() {
        return parts.stream()
                .flatMap(part -> part.pieces().stream())
                .filter(ReportPiece.Paragraph.class::isInstance)
                .flatMap(piece -> ((ReportPiece.Paragraph) piece).written().stream())
                .filter(WrittenText::changedSinceEdit)
                .toList();
    }

    /// All tables in order.
    public List<SummaryTable> tables() {
        return pieces().stream()
                .filter(ReportPiece.Table.class::isInstance)
                .map(piece -> ((ReportPiece.Table) piece).table())
                .toList();
    }

    /// Names of the figures, or of the tables, with their titles, as a list of contents has them.
    ///
    /// @param labelKey `report.figure` or `report.table`
    public List<String> contents(String labelKey, Messages messages) {
        String label = messages.text(labelKey);
        boolean figures = labelKey.equals("report.figure");
        List<String> entries = new ArrayList<>();
        for (ReportPiece piece : pieces()) {
            if (figures && piece instanceof ReportPiece.Figure figure) {
                entries.add(label + "\u00a0" + figure.number() + ". " + figure.legend().text());
            } else if (!figures && piece instanceof ReportPiece.Table table) {
                entries.add(table.label(messages) + ". " + table.title());
            }
        }
        return entries;
    }

    private static final class Composer {
        private final ReportFacts facts;
        private final ReportPlan plan;
        private final Optional<String> script;
        private final Messages messages;
        private final ReportText text;
        private final FigureParts figures;
        private final List<SummaryTable> tables = new ArrayList<>();
        private int figure;
        private int table;

        private Composer(ReportFacts facts, ReportPlan plan, Optional<String> script, Messages messages) {
            this.facts = facts;
            this.plan = plan;
            this.script = script;
            this.messages = messages.about(facts.whole().cohort().endpoint());
            this.text = new ReportText(facts, this.messages);
            this.figures = new FigureParts(facts, text, this.messages);
            tables.add(CharacteristicsTable.of(facts.characteristics(), facts.setting(), this.messages));
            if (!facts.factors().isEmpty()) {
                tables.add(SurvivalTable.of(
                        facts.factors(), facts.incidences(), Optional.empty(), facts.setting(), this.messages));
            }
            facts.model().ifPresent(model -> tables.add(ModelTable.of(facts, model, this.messages)));
            if (!facts.incidences().isEmpty()) {
                tables.add(IncidenceTable.of(facts.incidences(), facts.setting(), this.messages));
            }
        }

        private ReportDocument compose() {
            List<Section> sections = new ArrayList<>();
            for (ReportPlan.Part part : plan.parts(figures.count(), tables.size())) {
                sections.add(section(part));
            }
            return new ReportDocument(facts.title(), plan.paper(), sections, text.printable());
        }

        private Section section(ReportPlan.Part part) {
            return switch (part.kind()) {
                case METHODS -> words(part, "report.part.methods", messages.text("report.part.methods.about"));
                case RESULTS ->
                    words(
                            part,
                            "report.part.results",
                            messages.counted(
                                    "report.paragraphs", text.paragraphs(part.kind()).size()));
                case LEFT_OUT ->
                    words(
                            part,
                            "report.part.left-out",
                            messages.counted("report.rows", facts.cohort().exclusions().size()));
                case CAUTIONS ->
                    words(part, "report.part.cautions", messages.counted("report.points", text.cautionCount()));
                case FIGURE -> figure(part);
                case TABLE -> table(part);
                case FLOW -> flow(part);
                case SCRIPT ->
                    titled(
                            part,
                            "report.part.script",
                            messages.text("report.part.script.about"),
                            scriptPassages().stream()
                                    .map(ReportPiece.Paragraph::new)
                                    .toList());
            };
        }

        /// A part of paragraphs that can be edited; those left out by hand are not in it.
        private Section words(ReportPlan.Part part, String nameKey, String about) {
            String language = messages.language().locale().getLanguage();
            List<ReportPiece.Paragraph> paragraphs = text.paragraphs(part.kind()).stream()
                    .map(paragraph -> ReportPiece.Paragraph.of(new WrittenText(
                            part.kind(),
                            paragraph.key(),
                            language,
                            paragraph.passage(),
                            plan.edit(part.kind(), paragraph.key(), language))))
                    .toList();
            return titled(part, nameKey, about, paragraphs);
        }

        private Section titled(
                ReportPlan.Part part, String nameKey, String about, List<ReportPiece.Paragraph> paragraphs) {
            String name = messages.text(nameKey);
            List<ReportPiece> pieces = new ArrayList<>();
            if (part.included()) {
                pieces.add(new ReportPiece.Heading(name));
                pieces.addAll(paragraphs);
            }
            return new Section(part, name, about, pieces);
        }

        private List<Passage> scriptPassages() {
            List<Passage> passages = new ArrayList<>(
                    List.of(text.plain(messages.text("report.script", text.numbers().size()))));
            script.ifPresent(name -> passages.add(text.plain(
                    messages.text("report.script.files", name, ScriptFiles.dataName(name)))));
            return passages;
        }

        private Section figure(ReportPlan.Part part) {
            int position = part.number() - 1;
            String about = figures.about(position);
            List<ReportPiece> pieces = part.included() ? numbered(figures.piece(position, figure + 1)) : List.of();
            int number = pieces.isEmpty() ? part.number() : figure;
            return new Section(part, messages.text("report.part.figure", number), about, pieces);
        }

        /// A figure takes the next number; the sentence in place of one does not.
        private List<ReportPiece> numbered(ReportPiece piece) {
            if (piece instanceof ReportPiece.Figure) {
                figure++;
            }
            return List.of(piece);
        }

        private Section table(ReportPlan.Part part) {
            SummaryTable made = tables.get(part.number() - 1);
            if (!part.included()) {
                return new Section(part, made.name(), withoutName(made), List.of());
            }
            table++;
            ReportPiece.Table numbered = new ReportPiece.Table(table, made, withoutName(made));
            return new Section(part, numbered.label(messages), withoutName(made), List.of(numbered));
        }

        /// The title of a table without its number, which is counted by the report.
        private static String withoutName(SummaryTable table) {
            return table.title().startsWith(table.name())
                    ? table.title().substring(table.name().length()).replaceFirst("^[.:\\s]+", "")
                    : table.title();
        }

        private Section flow(ReportPlan.Part part) {
            List<ReportPiece> pieces = part.included() ? numbered(figures.flow(figure + 1)) : List.of();
            String about = messages.text(
                    "report.part.flow.about",
                    facts.whole().cohort().registryRows(),
                    facts.whole().overall().patients());
            return new Section(part, messages.text("report.part.flow"), about, pieces);
        }
    }
}
