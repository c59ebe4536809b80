package org.riskset.study.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.EndpointName;
import org.riskset.study.ImportedSheet;
import org.riskset.study.Study;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is decided in a study as JSON: every part of it but the data.
///
/// A part that an older file does not have keeps what a new study on the same cohort begins with; within a part a list is
/// empty.
final class StudyJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new SealedKinds())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, StudyJson::emptyWhereAbsent)
            .withConfigOverride(Set.class, StudyJson::emptyWhereAbsent)
            .withConfigOverride(Map.class, StudyJson::emptyWhereAbsent)
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
            .build();

    private StudyJson() {}

    /// An older file does not have a list that came later.
    private static void emptyWhereAbsent(MutableConfigOverride collection) {
        collection.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    /// The recipe among the decisions. Files from before there were several endpoints speak of overall survival.
    ///
    /// @throws JacksonException if the tree does not hold one
    static CohortRecipe recipe(JsonNode tree) {
        JsonNode recipe = tree.required("recipe");
        if (recipe.required("definition") instanceof ObjectNode definition && !definition.has("name")) {
            definition.set("name", MAPPER.valueToTree(EndpointName.OVERALL_SURVIVAL));
        }
        return MAPPER.treeToValue(recipe, CohortRecipe.class);
    }

    /// The decisions of a study.
    static ObjectNode write(Study study) {
        ObjectNode tree = MAPPER.createObjectNode();
        for (RecordComponent component : decisions()) {
            try {
                tree.set(component.getName(), MAPPER.valueToTree(component.getAccessor().invoke(study)));
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("a record can be read", impossible);
            }
        }
        return tree;
    }

    /// A study with the data of another and the decisions of a tree.
    ///
    /// @param base the data, and what holds where the tree says nothing
    /// @throws JacksonException if the tree does not hold decisions
    static Study read(JsonNode tree, Study base) {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        try {
            for (RecordComponent component : Study.class.getRecordComponents()) {
                JsonNode written = tree.get(component.getName());
                boolean data = isData(component) || written == null || written.isNull();
                values.add(
                        data
                                ? component.getAccessor().invoke(base)
                                : MAPPER.treeToValue(written, MAPPER.constructType(component.getGenericType())));
                types.add(component.getType());
            }
            return Study.class
                    .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its canonical constructor", impossible);
        }
    }

    private static List<RecordComponent> decisions() {
        return Arrays.stream(Study.class.getRecordComponents())
                .filter(component -> !isData(component))
                .toList();
    }

    private static boolean isData(RecordComponent component) {
        return component.getType() == ImportedSheet.class || component.getType() == Cohort.class;
    }

    /// Writes into every value of a sealed type which of its kinds it is.
    private static final class SealedKinds extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            boolean sealed = annotated instanceof AnnotatedClass type && isOfSealedType(type.getRawType());
            return sealed
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, true)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        private static boolean isOfSealedType(Class<?> type) {
            return !Enum.class.isAssignableFrom(type)
                    && (type.isSealed() || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed));
        }
    }
}
