package org.riskset;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house, floor by floor: what each package may use. A new arrow is a decision and is written down as one.
class ArchitectureTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String ROOT = "org.riskset.";

    /// What every package may use.
    private static final List<String> EVERYWHERE = List.of("java.lang..", "java.util..", "java.math..", "org.jspecify..");

    /// Own packages and libraries each package may use beside itself.
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("survival", List.of(own("inference"), "org.apache.commons..")),
            Map.entry("inference", List.of("org.apache.commons..")),
            Map.entry("registry", List.of("java.text..", "java.time..")),
            Map.entry("settings", List.of("tools.jackson..", "com.fasterxml..", "java.io..", "java.nio..")),
            Map.entry(
                    "wording",
                    List.of(own("registry"), own("cohort"), own("survival"), own("analysis"), own("spreadsheet"), own("study"), "java.text..", "java.nio.file..")),
            Map.entry("drawing", List.of("java.io..", "java.nio..", "java.text..", "java.awt..", "javax.imageio..", "org.w3c.dom..", "javax.xml..", "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..", "java.time..")),
            Map.entry("spreadsheet", List.of(own("registry"), "org.apache.poi..", "java.io..", "java.nio..", "java.text..", "java.time..", "javax.xml..", "org.apache.commons..", "java.security..", "javax.crypto..")),
            Map.entry("cohort", List.of(own("registry"), own("survival"), "java.text..", "java.time..")),
            Map.entry(
                    "analysis",
                    List.of(own("cohort"), own("registry"), own("survival"), own("inference"), "java.text..")),
            Map.entry(
                    "figure",
                    List.of(
                            own("analysis"), own("cohort"), own("survival"), own("drawing"), own("style"), own("study"),
                            own("wording"), "java.io..", "java.nio..", "java.text..")),
            Map.entry("style", List.of(own("drawing"))),
            Map.entry(
                    "table",
                    List.of(
                            own("analysis"), own("cohort"), own("survival"), own("inference"), own("wording"),
                            "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..", "java.io..", "java.nio..")),
            Map.entry(
                    "report",
                    List.of(
                            own("analysis"), own("cohort"), own("registry"), own("survival"), own("inference"),
                            own("figure"), own("table"), own("drawing"), own("style"), own("study"), own("wording"),
                            "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..", "java.io..", "java.nio..",
                            "java.time..", "java.text..")),
            Map.entry(
                    "study",
                    List.of(own("registry"), own("spreadsheet"), own("cohort"), own("analysis"), own("style"), own("drawing"), "java.io..", "java.nio..", "java.security..", "java.time..", "tools.jackson..", "com.fasterxml..")));

    private static JavaClasses imported;

    @BeforeAll
    static void importClasses() {
        imported = new ClassFileImporter().importPath(CLASSES);
    }

    @Test
    void seesEveryClassFile() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            long onDisk = files.filter(file -> file.toString().endsWith(".class")).count();
            assertThat(imported.size()).isEqualTo((int) onDisk);
        }
    }

    static List<String> packages() {
        return ALLOWED.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatItsRowNames(String name) {
        List<String> allowed = new ArrayList<>(EVERYWHERE);
        allowed.add(own(name));
        allowed.addAll(ALLOWED.get(name));

        classes()
                .that()
                .resideInAPackage(own(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)).or(resideInAPackage("")))
                .check(imported);
    }

    @Test
    void onlyTheInterfaceSeesTheToolkit() {
        noClasses()
                .that(not(resideInAnyPackage(own("ui"), own("app"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.slf4j.."))
                .check(imported);
    }

    @Test
    void interfaceAndCommandLineDoNotKnowEachOther() {
        noClasses().that().resideInAPackage(own("ui")).should().dependOnClassesThat().resideInAPackage(own("batch")).check(imported);
        noClasses().that().resideInAPackage(own("batch")).should().dependOnClassesThat().resideInAPackage(own("ui")).check(imported);
    }

    @Test
    void nobodyUsesTheApplicationItself() {
        noClasses()
                .that(not(resideInAPackage(own("app"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(own("app"))
                .check(imported);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(imported);
    }

    @Test
    void statisticsKnowNoClock() {
        noClasses()
                .that(resideInAnyPackage(own("survival"), own("inference"), own("analysis"), own("cohort"), own("figure"), own("table")))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .check(imported);
    }

    private static String own(String name) {
        return ROOT + name + "..";
    }
}
