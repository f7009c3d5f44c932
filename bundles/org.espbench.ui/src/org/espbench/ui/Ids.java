package org.espbench.ui;

/** Ids in plugin.xml, for those who open views and run commands from code. */
public final class Ids {

    /** The perspective. */
    public static final String PERSPECTIVE = "org.espbench.ui.perspective"; //$NON-NLS-1$
    /** The Connections view. */
    public static final String CONNECTIONS_VIEW = "org.espbench.ui.connections"; //$NON-NLS-1$
    /** The wizard behind New &gt; ESP8266 Connection. */
    public static final String NEW_CONNECTION_WIZARD = "org.espbench.ui.newConnection"; //$NON-NLS-1$
    /** The wizard that makes firmware from a connection. */
    public static final String NEW_FIRMWARE_WIZARD = "org.espbench.ui.newFirmware"; //$NON-NLS-1$
    /** Key bindings of this context work while the Connections view is active. */
    public static final String CONNECTIONS_CONTEXT = "org.espbench.ui.context.connections"; //$NON-NLS-1$

    /** Command: opens the wizard for a new connection. */
    public static final String NEW = "org.espbench.ui.new"; //$NON-NLS-1$
    /** Command: opens a session. Takes {@link #CONNECTION}; without it, acts on the chosen connection. */
    public static final String CONNECT = "org.espbench.ui.connect"; //$NON-NLS-1$
    /** Command: closes a session. Takes {@link #CONNECTION}; without it, acts on the chosen connection. */
    public static final String DISCONNECT = "org.espbench.ui.disconnect"; //$NON-NLS-1$
    /** Command: shows a connection's traffic. Takes {@link #CONNECTION}; without it, acts on the chosen connection. */
    public static final String SHOW_CONSOLE = "org.espbench.ui.showConsole"; //$NON-NLS-1$
    /** Command: asks for a connection's password and connects with it. Takes {@link #CONNECTION}; without it, acts on the chosen connection. */
    public static final String PASSWORD = "org.espbench.ui.password"; //$NON-NLS-1$
    /** Command: sends a macro. Takes {@link #MACRO_NUMBER}. */
    public static final String MACRO = "org.espbench.ui.macro"; //$NON-NLS-1$
    /** Command parameter: a macro's number, from 1. */
    public static final String MACRO_NUMBER = "org.espbench.ui.macro.number"; //$NON-NLS-1$
    /** Key bindings of this context work while a traffic console is active. */
    public static final String CONSOLE_CONTEXT = "org.espbench.ui.context.console"; //$NON-NLS-1$
    /** Command parameter: a profile's id. */
    public static final String CONNECTION = "org.espbench.ui.connection"; //$NON-NLS-1$

    /** Command: shows the access points that a connected module hears. Takes {@link #CONNECTION}; without it, acts on the chosen connection. */
    public static final String SCAN = "org.espbench.ui.scan"; //$NON-NLS-1$
    /** Command: closes the selected link. */
    public static final String CLOSE_LINK = "org.espbench.ui.closeLink"; //$NON-NLS-1$
    /** Command: opens the selected link again. */
    public static final String OPEN_LINK = "org.espbench.ui.openLink"; //$NON-NLS-1$
    /** Command: sends a file on the selected link. Takes {@link #FILE}; without it, asks. */
    public static final String SEND_FILE = "org.espbench.ui.sendFile"; //$NON-NLS-1$
    /** Command: copies the address of what is selected. */
    public static final String COPY_ADDRESS = "org.espbench.ui.copyAddress"; //$NON-NLS-1$
    /** Command: edits what is selected. */
    public static final String EDIT_THIS = "org.espbench.ui.editThis"; //$NON-NLS-1$
    /** Command parameter: a file's path. */
    public static final String FILE = "org.espbench.ui.file"; //$NON-NLS-1$

    /** Begins the ids of help contexts. */
    public static final String HELP = "org.espbench.ui."; //$NON-NLS-1$
    /** Key of {@code Widget.setData} under which tests find widgets. */
    public static final String WIDGET = "org.espbench.id"; //$NON-NLS-1$

    private Ids() {
    }
}
