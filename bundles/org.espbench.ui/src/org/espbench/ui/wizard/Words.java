package org.espbench.ui.wizard;

import org.eclipse.osgi.util.NLS;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.UdpPeer;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;

/** What the choices of the wizard are called. */
final class Words {

    private Words() {
    }

    static String of(Parity parity) {
        return switch (parity) {
            case NONE -> Messages.parityNone;
            case ODD -> Messages.parityOdd;
            case EVEN -> Messages.parityEven;
        };
    }

    static String of(StopBits bits) {
        return switch (bits) {
            case ONE -> "1"; //$NON-NLS-1$
            case ONE_AND_A_HALF -> Messages.stopBitsOneAndAHalf;
            case TWO -> "2"; //$NON-NLS-1$
        };
    }

    static String of(FlowControl flow) {
        return switch (flow) {
            case NONE -> Messages.flowNone;
            case RTS -> Messages.flowRts;
            case CTS -> Messages.flowCts;
            case RTS_CTS -> Messages.flowBoth;
        };
    }

    static String of(Security security) {
        return switch (security) {
            case OPEN -> Messages.securityOpen;
            case WEP -> Messages.securityWep;
            case WPA -> Messages.securityWpa;
        };
    }

    static String of(Encryption encryption) {
        return switch (encryption) {
            case OPEN -> Messages.encryptionOpen;
            case WPA -> Messages.encryptionWpa;
            case WPA2 -> Messages.encryptionWpa2;
            case WPA_WPA2 -> Messages.encryptionBoth;
        };
    }

    static String of(Reception reception) {
        return switch (reception) {
            case ACTIVE -> Messages.receptionActive;
            case PASSIVE -> Messages.receptionPassive;
        };
    }

    static String of(Transport transport) {
        return switch (transport) {
            case TCP -> "TCP"; //$NON-NLS-1$
            case UDP -> "UDP"; //$NON-NLS-1$
            case TLS -> "TLS"; //$NON-NLS-1$
        };
    }

    static String of(UdpPeer peer) {
        return switch (peer) {
            case FIXED -> Messages.peerFixed;
            case FIRST_SENDER -> Messages.peerFirst;
            case LAST_SENDER -> Messages.peerLast;
        };
    }

    static String of(DataDraft.Kind kind) {
        return switch (kind) {
            case NOTHING -> Messages.dataNothing;
            case ECHO -> Messages.dataEcho;
            case REPLY -> Messages.dataReply;
            case SAVE -> Messages.dataSave;
        };
    }

    static String of(DataBehaviour behaviour) {
        return switch (behaviour) {
            case DataBehaviour.Nothing nothing -> Messages.dataNothing;
            case DataBehaviour.Echo echo -> Messages.dataEcho;
            case DataBehaviour.Reply reply -> NLS.bind(Messages.dataReplyWith, reply.text());
            case DataBehaviour.Save save -> NLS.bind(Messages.dataSaveTo, save.file());
        };
    }

    /** A client's remote side and its own port, if it has one. */
    static String remote(ClientProfile client) {
        String remote = client.host() + ':' + client.remotePort();
        return client.localPort().map(port -> NLS.bind(Messages.remoteWithLocal, remote, Integer.toString(port))).orElse(remote);
    }
}
