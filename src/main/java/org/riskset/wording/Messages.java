package org.riskset.wording;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.riskset.cohort.EndpointName;

/// The texts of one language, by key. Texts are `MessageFormat` patterns in `messages_en.properties` and
/// `messages_vi.properties`; numbers are passed in already as text, so no pattern formats them by locale.
public final class Messages {
    private static final String NOT_DEATH = ".not-death";

    private final Language language;
    private final ResourceBundle bundle;
    private final NumberText numbers;
    private final PValueText pValues;
    private volatile boolean aboutDeath;

    public Messages(Language language) {
        this(language, true);
    }

    private Messages(Language language, boolean aboutDeath) {
        this.language = language;
        this.aboutDeath = aboutDeath;
        this.bundle = ResourceBundle.getBundle(
                "org.riskset.wording.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.numbers = new NumberText(language);
        this.pValues = new PValueText(language);
    }

    /// The text of a key with its arguments filled in; counts may be passed as numbers, they are shown whole.
    ///
    /// @throws java.util.MissingResourceException if no text has this key
    public String text(String key, Object... arguments) {
        boolean eventIsNamed = !aboutDeath && bundle.containsKey(key + NOT_DEATH);
        String pattern = bundle.getString(eventIsNamed ? key + NOT_DEATH : key);
        if (arguments.length == 0) {
            return pattern.replace("''", "'");
        }
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = arguments[i] instanceof Number count ? numbers.count(count.longValue()) : arguments[i];
        }
        return new MessageFormat(pattern, language.locale()).format(shown);
    }

    /// The text for one or many: `key.one` where the count is 1, else `key.many`, with the count as `{0}` and the
    /// further arguments after it.
    public String counted(String key, long count, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = count;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return text(key + (count == 1 ? ".one" : ".many"), all);
    }

    /// Whether a text exists for the key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The same texts about patients followed for an endpoint. Where the event is not a death, the text of `key.not-death`,
    /// if there is one, stands in the place of that of `key`.
    public Messages about(EndpointName endpoint) {
        return endpoint.isDeath() == aboutDeath ? this : new Messages(language, endpoint.isDeath());
    }

    /// Lets these texts speak of patients followed for another endpoint from now on, as [#about] does: for a window, whose
    /// pages all follow the open study.
    public void turnTo(EndpointName endpoint) {
        aboutDeath = endpoint.isDeath();
    }

    public Language language() {
        return language;
    }

    public NumberText numbers() {
        return numbers;
    }

    public PValueText pValues() {
        return pValues;
    }
}
