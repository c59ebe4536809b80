package org.riskset.report;

import org.riskset.analysis.Characteristics;
import org.riskset.analysis.CharacteristicsRunner;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.table.TableSetting;

/// What a study decides about its tables, as the tables take it.
public final class StudyTables {
    private StudyTables() {}

    /// Table I of a study.
    public static Characteristics characteristics(Study study) {
        return new CharacteristicsRunner(study.cohort())
                .describe(study.tables().characteristics(), study.tables().compareBy(), study.design());
    }

    /// How Tables I and II of a study are set. Where small counts stay unprinted, every variable of either table is counted
    /// once more, so that both leave out the same ones.
    public static TableSetting setting(Study study) {
        return TableSetting.of(
                study.design(),
                study.tables().columns(),
                study.design().hidesSmallCounts() ? hidden(study) : HiddenCounts.none());
    }

    private static HiddenCounts hidden(Study study) {
        Characteristics all = new CharacteristicsRunner(study.cohort())
                .describe(
                        study.tables().entries().stream().map(TablePlan.Entry::grouping).toList(),
                        study.tables().compareBy(),
                        study.design());
        return HiddenCounts.of(all, study.cohort().followUp().events(), study.design().leastCount());
    }
}
