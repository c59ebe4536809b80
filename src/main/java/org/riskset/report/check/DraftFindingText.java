package org.riskset.report.check;

import org.riskset.wording.Messages;

/// What does not agree in a draft, as a sentence with both numbers.
public final class DraftFindingText {
    private final Messages messages;

    public DraftFindingText(Messages messages) {
        this.messages = messages;
    }

    /// What is wrong and what it should be.
    public String sentence(DraftFinding finding) {
        return switch (finding) {
            case DraftFinding.EventsDiffer differs ->
                messages.text("check.events", differs.level(), differs.written(), differs.computed());
            case DraftFinding.CountDiffers differs ->
                messages.text("check.count", differs.level(), differs.written(), differs.computed());
            case DraftFinding.NotTheShare share ->
                messages.text("check.share", number(share.written()), share.count(), share.of(), number(share.share()));
            case DraftFinding.CutOff cut ->
                messages.text("check.cut-off", number(cut.written()), number(cut.rounded()));
            case DraftFinding.Swapped swapped ->
                messages.text("check.swapped", swapped.level(), swapped.other());
            case DraftFinding.DoesNotSum sum ->
                messages.text("check.sum", sum.variable(), sum.sum(), sum.patients());
            case DraftFinding.PercentagesDoNotSum sum ->
                messages.text("check.percent-sum", sum.variable(), number(sum.sum()));
            case DraftFinding.NoError _ -> messages.text("check.no-error");
            case DraftFinding.NumberDiffers differs ->
                messages.text("check.number", differs.level(), differs.written(), number(differs.computed()));
            case DraftFinding.NotMultivariable _ -> messages.text("check.not-multivariable");
            case DraftFinding.NoStratum _ -> messages.text("check.no-stratum");
        };
    }

    private String number(String plain) {
        return plain.replace('.', messages.numbers().decimalMark());
    }
}
