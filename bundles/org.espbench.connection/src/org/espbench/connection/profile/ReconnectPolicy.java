package org.espbench.connection.profile;

/**
 * How the session comes back to a network it has lost or didn't reach.
 *
 * @param attempts how often in a row, 0 for as often as it takes; at most {@link #MAX_ATTEMPTS}
 * @param firstPauseSeconds the pause before the first new attempt, 1 to 7200; each further one is twice as long
 * @param longestPauseSeconds where the pauses stop growing; not below the first, at most 7200
 */
public record ReconnectPolicy(int attempts, int firstPauseSeconds, int longestPauseSeconds) {

    /** As often as it takes, after 1 s, 2 s, 4 s … at most 60 s. */
    public static final ReconnectPolicy DEFAULT = new ReconnectPolicy(0, 1, 60);
    /** The largest number of attempts that can be asked for. */
    public static final int MAX_ATTEMPTS = 1000;
    /** The longest pause in seconds, the longest the module itself knows ({@code CWRECONNCFG}, 2.2, reference 2.2). */
    public static final int MAX_PAUSE_SECONDS = 7200;

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public ReconnectPolicy {
        ProfileRules.require(ProfileRules.between("reconnect.attempts", attempts, 0, MAX_ATTEMPTS));
        ProfileRules.require(ProfileRules.between("reconnect.pause", firstPauseSeconds, 1, MAX_PAUSE_SECONDS));
        ProfileRules.require(ProfileRules.between("reconnect.pause", longestPauseSeconds, firstPauseSeconds, MAX_PAUSE_SECONDS));
    }
}
