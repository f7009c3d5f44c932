package org.espbench.ui.secret;

/**
 * What a user answered to the question for a password.
 *
 * @param password the receiver's own, to overwrite after use
 * @param remember whether it is to be kept in secure storage
 */
public record Answer(char[] password, boolean remember) {

    /** Without the password: what is printed may end up in a log. */
    @Override
    public String toString() {
        return "Answer[remember=" + remember + ']'; //$NON-NLS-1$
    }
}
