package org.espbench.connection.profile;

/** How the module's own network can be protected ({@code CWSAP}, all generations, reference 2.3; WEP isn't possible). */
public enum Encryption {
    /** No password. */
    OPEN(0),
    WPA(2),
    WPA2(3),
    WPA_WPA2(4);

    private final int code;

    Encryption(int code) {
        this.code = code;
    }

    /** The number in AT commands. */
    public int code() {
        return code;
    }
}
