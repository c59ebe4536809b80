package org.riskset.survival.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every number in the reference files is compared by some test, or stands on a short list with the reason why not.
class EveryReferenceNumberTest {
    private static final List<String> COMPARING = List.of(
            "org.riskset.survival.curve.KaplanMeierReferenceTest",
            "org.riskset.survival.compare.LogRankReferenceTest",
            "org.riskset.survival.compare.RestrictedMeanReferenceTest",
            "org.riskset.survival.competing.CompetingReferenceTest",
            "org.riskset.survival.cutpoint.CutPointReferenceTest",
            "org.riskset.survival.regression.CoxReferenceTest",
            "org.riskset.survival.regression.FineGrayReferenceTest",
            "org.riskset.inference.TableOneReferenceTest",
            "org.riskset.survival.curve.AtcCohortTest",
            "org.riskset.survival.regression.AtcCoxTest");

    /// Path, with `*` for an entry of a list, as a regular expression, to the reason.
    private static final Map<String, String> NOT_COMPARABLE = Map.of(
            "/columns/.*", "describes the file, which the tests of the spreadsheet reader compare",
            "/meta/csv/.*", "describes the file, which the tests of the spreadsheet reader compare",
            ".*/every_kth", "says which rows the file lists; the rows themselves are compared",
            ".*/iterations_R_default_eps_1e_9", "how many steps R's own iteration takes",
            ".*/where_quantile_survfit_differs/.*", "what another function of R says; that of print(survfit) is compared",
            ".*/median_ci95_(log|plain|log-log)/.", "what another function of R says; that of print(survfit) is compared",
            ".*/finegray_weighted_coxph_breslow/.*", "another handling of ties in Fine and Gray; that of crr is compared",
            ".*/exact_gauss_monte_carlo_about_1e_3", "a simulated value that R does not repeat; two exact formulas are compared",
            ".*/p_value/Lausen1994", "above 1 or lost to rounding in R; where it is neither, it is compared");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sets/aml", "sets/colon", "sets/lung", "sets/mgus2", "sets/ovarian", "sets/pbc", "sets/rotterdam",
                "sets/veteran", "atc/expected"
            })
    void isCompared(String file) throws ReflectiveOperationException {
        runComparisons();

        Map<String, Integer> missed = new TreeMap<>();
        String path = file.startsWith("sets/") ? file + ".expected.json" : file + ".json";
        int[] seen = new int[1];
        walk("", ReferenceSet.readJson(path), missed, seen);

        assertThat(missed).as("numbers of %s that no test compares", file).isEmpty();
        assertThat(seen[0]).as("numbers of %s compared", file).isGreaterThan(500);
    }

    private static boolean ran;

    private static synchronized void runComparisons() throws ReflectiveOperationException {
        if (!ran) {
            for (String name : COMPARING) {
                run(Class.forName(name));
            }
            ran = true;
        }
    }

    private static void run(Class<?> test) throws ReflectiveOperationException {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        for (Method method : test.getDeclaredMethods()) {
            method.setAccessible(true);
            if (method.isAnnotationPresent(Test.class)) {
                method.invoke(constructor.newInstance());
            } else if (method.isAnnotationPresent(ParameterizedTest.class)) {
                for (Object[] arguments : arguments(test, method)) {
                    method.invoke(constructor.newInstance(), arguments);
                }
            }
        }
    }

    private static List<Object[]> arguments(Class<?> test, Method method) throws ReflectiveOperationException {
        Method source = test.getDeclaredMethod(method.getAnnotation(MethodSource.class).value()[0]);
        source.setAccessible(true);
        Object provided = source.invoke(null);
        Stream<?> stream = provided instanceof Collection<?> all ? all.stream() : (Stream<?>) provided;
        return stream.map(one -> one instanceof Arguments several ? several.get() : new Object[] {one}).toList();
    }

    private static void walk(String path, JsonNode node, Map<String, Integer> missed, int[] seen) {
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                walk(path + "/" + name, node.get(name), missed, seen);
            }
        } else if (node.isArray()) {
            for (JsonNode entry : node) {
                walk(path + "/*", entry, missed, seen);
            }
        } else if (node.isNumber()) {
            if (Agreement.hasSeen(node)) {
                seen[0]++;
            } else if (NOT_COMPARABLE.keySet().stream().noneMatch(path::matches)) {
                missed.merge(path, 1, Integer::sum);
            }
        }
    }
}
