package org.espbench.modem.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one package, from the {@code messages.properties} (UTF-8, with translations beside it) in that package. Works the same
 * on a plain JVM and in OSGi. Immutable; safe for use by any thread.
 */
public final class Words {

    private final ResourceBundle bundle;

    /**
     * Reads the words of {@code owner}'s package in the default locale.
     *
     * @throws java.util.MissingResourceException when the package has no {@code messages.properties}
     */
    public Words(Class<?> owner) {
        bundle = ResourceBundle.getBundle(owner.getPackageName() + ".messages", Locale.getDefault(), owner.getClassLoader());
    }

    /**
     * The sentence for a key with its values put in as {@link MessageFormat} does; numbers are written plainly, without grouping.
     *
     * @throws java.util.MissingResourceException for an unknown key
     */
    public String say(String key, Object... values) {
        Object[] plain = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            // A port or a byte count with a thousands separator reads as another number.
            plain[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
