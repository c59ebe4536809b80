package org.riskset.wording;

import java.util.List;
import java.util.Locale;
import org.riskset.cohort.EndpointName;

/// Names of endpoints: "Overall survival".
public final class EndpointText {
    /// Words by which a name of the reader's own, in either language, says that the event has not come.
    private static final List<String> FREEDOM = List.of("survival", "free", "s\u1ed1ng", "kh\u00f4ng");

    private final Messages messages;

    public EndpointText(Messages messages) {
        this.messages = messages;
    }

    /// The name as a heading has it.
    public String name(EndpointName endpoint) {
        return endpoint.given().isEmpty() ? kind(endpoint.kind()) : endpoint.given();
    }

    /// The name of a kind of endpoint; for another kind, words that say so.
    public String kind(EndpointName.Kind kind) {
        return messages.text("endpoint.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Whether the name is of being free of the event, as those of survival are, rather than of the event.
    public static boolean isFreedom(EndpointName endpoint) {
        String name = endpoint.given().toLowerCase(Locale.ROOT);
        return endpoint.kind() != EndpointName.Kind.OTHER || FREEDOM.stream().anyMatch(name::contains);
    }

    /// The name within a sentence: with a small first letter unless it begins with an abbreviation.
    public String inSentence(EndpointName endpoint) {
        String name = name(endpoint);
        boolean plainWord =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isLowerCase(name.charAt(1));
        return plainWord ? name.substring(0, 1).toLowerCase(messages.language().locale()) + name.substring(1) : name;
    }

    /// The name a reader has typed: that of a kind where it is one, else a name of its own.
    ///
    /// @throws IllegalArgumentException if nothing is typed
    public EndpointName typed(EndpointName.Kind kind, String text) {
        for (EndpointName.Kind known : EndpointName.Kind.values()) {
            if (known != EndpointName.Kind.OTHER && kind(known).equalsIgnoreCase(text.strip())) {
                return EndpointName.of(known);
            }
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        return new EndpointName(kind, text);
    }
}
