package org.riskset.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options of `riskset analyze`, as typed.
final class AnalyzeOptions {
    @Parameters(index = "0", paramLabel = "DATA", description = "registry: .xlsx, .xls, .csv, .tsv, .txt, .sav, .ods")
    Path data = Path.of("");

    @Option(names = "--sheet", paramLabel = "NAME", description = "sheet of a workbook")
    @Nullable String sheet;

    @Option(names = "--time", paramLabel = "COL", description = "column with the follow-up time")
    @Nullable String time;

    @Option(names = "--start", paramLabel = "COL", description = "column with the start date")
    @Nullable String start;

    @Option(names = "--end", paramLabel = "COL", description = "column with the date of death or last contact")
    @Nullable String end;

    @Option(names = "--time-unit", paramLabel = "UNIT", description = "days, weeks, months or years (default months)")
    @Nullable String timeUnit;

    @Option(names = "--status", paramLabel = "COL", description = "column that says whether the event happened")
    @Nullable String status;

    @Option(names = "--event", paramLabel = "V[,V...]", description = "values that mean the event happened")
    @Nullable String event;

    @Option(names = "--competing", paramLabel = "V[,V...]", description = "values of the status that mean a competing event")
    @Nullable String competing;

    @Option(names = "--filter", paramLabel = "'COL in A,B'", description = "who is analysed: COL in A,B; COL >= 6; COL is missing; repeatable")
    List<String> filters = new ArrayList<>();

    @Option(names = "--group", paramLabel = "COL[:CUT[,CUT]]", description = "groups to compare; repeatable")
    List<String> groups = new ArrayList<>();

    @Option(names = "--type", paramLabel = "COL=TYPE", description = "category, number, date or text; overrules the guess")
    List<String> types = new ArrayList<>();

    @Option(names = "--order", paramLabel = "COL=L1,L2,...", description = "order of a category''s levels")
    List<String> orders = new ArrayList<>();

    @Option(names = "--strata", paramLabel = "COL", description = "stratify the tests of every --group")
    @Nullable String strata;

    @Option(names = "--missing", paramLabel = "V[,V...]", description = "codes that mean missing, in every column")
    @Nullable String missing;

    @Option(names = "--landmarks", paramLabel = "T[,T...]", description = "times to read survival off (default half a year, one and two years: 6,12,24 in months)")
    @Nullable String landmarks;

    @Option(names = "--conf-type", paramLabel = "TYPE", description = "log-log, log, plain or arcsine")
    @Nullable String confType;

    @Option(names = "--conf-level", paramLabel = "LEVEL", description = "coverage of limits (default 0.95)")
    @Nullable String confLevel;

    @Option(names = "--tau", paramLabel = "T", description = "limit of restricted means")
    @Nullable String tau;

    @Option(names = "--cutpoint", paramLabel = "COL", description = "cut-point profile with corrected p; repeatable")
    List<String> cutpoints = new ArrayList<>();

    @Option(names = "--table1", paramLabel = "COL", description = "characteristics by this column, or none")
    @Nullable String tableOne;

    @Option(names = "--cox", paramLabel = "COL[,COL...]", description = "one multivariable Cox model, each factor also alone")
    @Nullable String cox;

    @Option(names = "--cox-strata", paramLabel = "COL", description = "stratify the Cox model")
    @Nullable String coxStrata;

    @Option(names = "--ties", paramLabel = "METHOD", description = "efron (default) or breslow")
    @Nullable String ties;

    @Option(names = "--reference", paramLabel = "COL=LEVEL", description = "reference level of a factor; repeatable")
    List<String> references = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "every number, full double precision")
    @Nullable Path json;

    @Option(names = "--figure", paramLabel = "FILE", description = ".png .tiff .svg .pdf .pptx; repeatable")
    List<Path> figures = new ArrayList<>();

    @Option(names = "--width-mm", paramLabel = "W", description = "width of the figure (default 129, two panels 174)")
    @Nullable Double widthMm;

    @Option(names = "--height-mm", paramLabel = "H", description = "height of the figure")
    @Nullable Double heightMm;

    @Option(names = "--dpi", paramLabel = "D", description = "dots per inch of .png and .tiff (default 600)")
    int dpi = 600;

    @Option(names = "--preset", paramLabel = "NAME", description = "size and type of figures: general, plos, elsevier, jama-style, nejm-style, slide")
    @Nullable String preset;

    @Option(names = "--tables", paramLabel = "FILE", description = ".docx .xlsx .html .csv; repeatable")
    List<Path> tables = new ArrayList<>();

    @Option(names = "--report", paramLabel = "FILE", description = "the whole report: .docx .html .xlsx; repeatable")
    List<Path> reports = new ArrayList<>();

    @Option(names = "--r-script", paramLabel = "FILE", description = "an R script that recomputes every number of the report")
    @Nullable Path rScript;

    @Option(names = "--keep-identifiers", description = "leave names and exact dates in the data file of --r-script")
    boolean keepIdentifiers;

    @Option(names = "--language", paramLabel = "LANG", description = "language of figures and tables: en or vi")
    String language = "en";
}
