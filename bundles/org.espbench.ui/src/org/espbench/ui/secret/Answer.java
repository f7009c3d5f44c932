package org.espbench.ui.secret;

/**
 * What a user answered to the question for a password.
 *
 * @param password the receiver's own, to overwrite after use
 * @param ticked whether the check box was ticked: to keep it, where a session has asked
 */
public record Answer(char[] password, boolean ticked) {

    /** Without the password: what is printed may end up in a log. */
    @Override
    public String toString() {
        return "Answer[ticked=" + ticked + ']'; //$NON-NLS-1$
    }
}
