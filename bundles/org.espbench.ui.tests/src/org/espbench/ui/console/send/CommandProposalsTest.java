package org.espbench.ui.console.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.fieldassist.IContentProposal;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Version;
import org.junit.jupiter.api.Test;

class CommandProposalsTest {

    private static CommandProposals of(String version) {
        return new CommandProposals(() -> Optional.of(Dialect.of(Version.of(version), true)), true);
    }

    private static List<String> contents(CommandProposals proposals, String typed) {
        return Stream.of(proposals.getProposals(typed, typed.length())).map(IContentProposal::getContent).toList();
    }

    @Test
    void whatTheModuleHasIsProposedAsOneTypes() {
        assertThat(contents(of("1.7.5"), "AT+CWJ")).contains("AT+CWJAP=", "AT+CWJAP?", "AT+CWJAP_CUR=", "AT+CWJAP_DEF=");
        assertThat(contents(of("1.7.5"), "at+cwj")).contains("AT+CWJAP=");
    }

    @Test
    void whatItLacksComesLastWithTheReason() {
        IContentProposal[] found = of("2.3.0").getProposals("AT+CWJAP", 8);
        assertThat(found[0].getContent()).isEqualTo("AT+CWJAP?");
        IContentProposal last = found[found.length - 1];
        assertThat(last.getContent()).startsWith("AT+CWJAP_");
        assertThat(last.getLabel()).contains("not here");
        assertThat(last.getDescription()).contains("2.3");
    }

    @Test
    void aWholeCommandNeedsNoList() {
        assertThat(contents(of("1.7.5"), "AT+GMR")).isEmpty();
        assertThat(contents(of("1.7.5"), "hello")).isEmpty();
    }

    @Test
    void eachParameterIsExplainedWhileTheCaretIsInIt() {
        CommandProposals proposals = of("1.7.5");
        assertThat(hint(proposals, "AT+CWJAP_CUR=\"")).startsWith("ssid").contains("32 bytes");
        assertThat(hint(proposals, "AT+CWJAP_CUR=\"a,b\",\"")).startsWith("password");
        assertThat(hint(proposals, "AT+CWJAP_CUR=\"a\\\",b\",\"x\",")).startsWith("bssid");
        assertThat(hint(proposals, "AT+CIPSTART=")).startsWith("link");
        assertThat(hint(proposals, "AT+CIPSTART=\"")).startsWith("type");
        assertThat(hint(proposals, "AT+CIPSTART=0,\"TCP\",\"")).startsWith("host");
        assertThat(hint(proposals, "AT+GMR")).contains("versions");
        assertThat(proposals.hint("AT+CWJAP_CUR=1,2,3,4,5,6", 24)).isEmpty();
        assertThat(proposals.hint("what?", 5)).isEmpty();
    }

    @Test
    void aCommandThatTheDriverKeepsToItselfSaysWhy() {
        assertThat(hint(of("1.7.5"), "AT+CIPSEND=")).contains("target");
    }

    private static String hint(CommandProposals proposals, String typed) {
        return proposals.hint(typed, typed.length()).orElseThrow(() -> new AssertionError("no hint for " + typed));
    }
}
