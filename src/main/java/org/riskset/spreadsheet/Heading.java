package org.riskset.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The heading of a column, and what it tells apart from the values below it.
///
/// @param name as in the file
record Heading(String name) {
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("^(.+?)[\\s_,]*[(\\[]\\s*([^()\\[\\]]{1,12})\\s*[)\\]]\\s*$");
    private static final Pattern WORD_BREAK = Pattern.compile("[_.\\s]+|(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");
    /// "H. pylori" keeps its full stop, "age.at.diagnosis" does not.
    private static final Pattern LABEL_BREAK = Pattern.compile("[_\\s]+|\\.+(?!\\s)_*|(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");
    private static final Set<String> PATIENT_WORDS = Set.of("id", "pid", "mrn", "patientid", "caseid", "recordid", "subjectid", "stt", "uid", "identifier");
    private static final Set<String> PATIENT_NOUNS = Set.of("patient", "case", "record", "subject", "study", "hospital", "hosp", "registration", "reg", "chart", "file");
    private static final Set<String> NUMBER_NOUNS = Set.of("no", "nr", "number", "num", "code", "key");
    private static final Set<String> DATE_WORDS = Set.of("date", "day", "dob", "dod", "ngày", "ngay", "datum", "seen");
    private static final Set<String> SCALE_WORDS =
            Set.of("stage", "grade", "ecog", "ps", "score", "extent", "class", "nyha", "asa", "level", "ajcc", "giai", "độ");
    /// What is left of "Số tháng" or "number of days" without the unit says nothing.
    private static final Set<String> COUNTING = Set.of("số", "so", "number of", "no of", "no. of", "n", "in", "số_", "number_of_");
    /// Abbreviations a clinician writes in capitals.
    private static final Set<String> CAPITALS = Set.of(
            "id", "mrn", "ln", "ecog", "ajcc", "tnm", "bmi", "psa", "cea", "alp", "ast", "alt", "ldh", "her2", "er", "pr", "rt", "crt",
            "mri", "ct", "pet", "who", "os", "pfs", "dfs", "rfs", "dob", "dod", "wbc", "crp", "egfr", "asa", "nyha", "hiv", "hpv", "ecg", "icu");

    /// The words of the heading in lower case, without the unit.
    List<String> words() {
        return Arrays.stream(WORD_BREAK.split(withoutUnit().strip()))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Whether the heading says that the column names the patient.
    boolean namesPatient() {
        List<String> words = words();
        boolean noun = words.stream().anyMatch(PATIENT_NOUNS::contains);
        return words.stream().anyMatch(PATIENT_WORDS::contains)
                || noun && words.stream().anyMatch(NUMBER_NOUNS::contains)
                || String.join(" ", words).matches("mã (số )?(bn|bệnh nhân|hồ sơ|hs|y tế)|số (hồ sơ|hs|bệnh án|nhập viện|lưu trữ)");
    }

    boolean namesDate() {
        return words().stream().anyMatch(DATE_WORDS::contains);
    }

    /// Whether the heading is that of a scale, so that codes below it mean more or less of something.
    boolean namesScale() {
        return words().stream().anyMatch(word -> SCALE_WORDS.contains(word.replaceFirst("\\d+$", "")));
    }

    /// The unit written in the heading, in brackets or as its last word; years for an age.
    Optional<String> unit() {
        Matcher brackets = UNIT_IN_BRACKETS.matcher(name);
        if (brackets.matches()) {
            String written = brackets.group(2).strip();
            String known = NumberReading.UNITS.get(written.toLowerCase(Locale.ROOT));
            if (known != null) {
                return Optional.of(known);
            }
        }
        String last = lastWord(name);
        if (last.length() >= 2 && NumberReading.UNITS.containsKey(last) && last.length() < name.strip().length()) {
            return Optional.ofNullable(NumberReading.UNITS.get(last));
        }
        List<String> words = words();
        return words.contains("age") || words.contains("tuổi") ? Optional.of("years") : Optional.empty();
    }

    /// The name in figures and tables of a column that is no number.
    String label() {
        return prettified(name);
    }

    /// The name in figures and tables of a number, whose unit stands elsewhere.
    String labelWithoutUnit() {
        return prettified(withoutUnit());
    }

    private String withoutUnit() {
        Matcher brackets = UNIT_IN_BRACKETS.matcher(name);
        if (brackets.matches() && NumberReading.UNITS.containsKey(brackets.group(2).strip().toLowerCase(Locale.ROOT))) {
            return brackets.group(1);
        }
        String last = lastWord(name);
        boolean unit = last.length() >= 2 && NumberReading.UNITS.containsKey(last) && last.length() < name.strip().length();
        String rest = name.strip().substring(0, name.strip().length() - last.length());
        return unit && !COUNTING.contains(rest.strip().toLowerCase(Locale.ROOT)) ? rest : name;
    }

    private static String lastWord(String text) {
        String[] words = WORD_BREAK.split(text.strip());
        return words.length == 0 ? "" : words[words.length - 1].toLowerCase(Locale.ROOT);
    }

    private static String prettified(String text) {
        String spaced = Arrays.stream(LABEL_BREAK.split(text.strip()))
                .filter(word -> !word.isEmpty())
                .map(Heading::word)
                .collect(Collectors.joining(" "));
        if (spaced.isEmpty()) {
            return text.strip();
        }
        int first = spaced.offsetByCodePoints(0, 1);
        return spaced.substring(0, first).toUpperCase(Locale.ROOT) + spaced.substring(first);
    }

    private static String word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (CAPITALS.contains(lower)) {
            return word.toUpperCase(Locale.ROOT);
        }
        if (lower.equals("hb")) {
            return "Hb";
        }
        boolean camel = word.length() > 1 && Character.isUpperCase(word.charAt(0)) && word.substring(1).equals(lower.substring(1));
        return camel ? lower : word;
    }
}
