package org.riskset.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.analysis.tables.TableStyle;

class MessagesTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "org", "riskset", "wording");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final Pattern USED = Pattern.compile("\\b(text|counted|styled)\\(\\s*\"([a-z0-9-]+\\.[a-z0-9.-]+)\"");

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        assertThat(texts("vi").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @Test
    void everyTextSaysTheSameThingsInBothLanguages() throws IOException {
        Properties english = texts("en");
        Properties vietnamese = texts("vi");
        for (String key : english.stringPropertyNames()) {
            assertThat(places(vietnamese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextTheCodeNamesExists(Language language) throws IOException {
        Messages messages = new Messages(language);
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    for (String key : keys(matcher.group(1), matcher.group(2))) {
                        if (!messages.has(key) && !matcher.group(2).endsWith(".")) {
                            missing.add(key + " in " + file.getFileName());
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void countsAreSaidInTheSingularAndThePlural() {
        Messages english = new Messages(Language.ENGLISH);
        assertThat(english.counted("import.summary", 1)).isEqualTo("1 patient will be imported.");
        assertThat(english.counted("import.summary", 31)).isEqualTo("31 patients will be imported.");
    }

    /// A counted text has two forms, a text of a table one per journal's manner.
    private static List<String> keys(String method, String key) {
        return switch (method) {
            case "counted" -> List.of(key + ".many");
            case "styled" ->
                Arrays.stream(TableStyle.values())
                        .map(style -> key + "." + style.name().toLowerCase(Locale.ROOT))
                        .toList();
            default -> List.of(key);
        };
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(pattern);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(FOLDER.resolve("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
