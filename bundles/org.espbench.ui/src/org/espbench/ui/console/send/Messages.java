package org.espbench.ui.console.send;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String answered;
    public static String endCr;
    public static String endCrLf;
    public static String endFixed;
    public static String endLf;
    public static String endName;
    public static String endNone;
    public static String fieldCommands;
    public static String fieldData;
    public static String fieldName;
    public static String file;
    public static String fileDialog;
    public static String fileFailed;
    public static String fileJob;
    public static String fileOnlyLinks;
    public static String fileProgress;
    public static String fileTip;
    public static String lacking;
    public static String linkClosed;
    public static String macroAdd;
    public static String macroChosen;
    public static String macroDescription;
    public static String macroDialog;
    public static String macroDown;
    public static String macroEdit;
    public static String macroEmpty;
    public static String macroEnd;
    public static String macroFirstLink;
    public static String macroKeyColumn;
    public static String macroLine;
    public static String macroMissing;
    public static String macroName;
    public static String macroNameColumn;
    public static String macroNameMissing;
    public static String macroNobody;
    public static String macroNotation;
    public static String macroNumber;
    public static String macroPage;
    public static String macroRemove;
    public static String macroSecret;
    public static String macroText;
    public static String macroTextColumn;
    public static String macroTitle;
    public static String macroTo;
    public static String macroToColumn;
    public static String macroUp;
    public static String macros;
    public static String macrosEdit;
    public static String macrosNotKept;
    public static String nobodyThere;
    public static String notConnected;
    public static String notReady;
    public static String notationEscaped;
    public static String notationHex;
    public static String notationName;
    public static String notationPlain;
    public static String operand;
    public static String operandOptional;
    public static String pause;
    public static String pauseOther;
    public static String pauseQuestion;
    public static String pauseTitle;
    public static String repeat;
    public static String repeatJob;
    public static String repeatStop;
    public static String repeatTip;
    public static String repeated;
    public static String send;
    public static String sendJob;
    public static String sendTip;
    public static String sent;
    public static String sentOne;
    public static String statusName;
    public static String stop;
    public static String stopped;
    public static String targetCommands;
    public static String targetLink;
    public static String targetLinkTo;
    public static String targetName;
    public static String targetRaw;
    public static String targetVisitors;
    public static String toolsName;
    public static String waiting;
    public static String wrongDigit;
    public static String wrongEscape;
    public static String wrongLineEnd;
    public static String wrongPair;

    static {
        NLS.initializeMessages("org.espbench.ui.console.send.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
