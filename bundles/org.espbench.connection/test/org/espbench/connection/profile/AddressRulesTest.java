package org.espbench.connection.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class AddressRulesTest {

    @Test
    void anAddressHasFourNumbersUpTo255() {
        for (String right : List.of("0.0.0.0", "192.168.4.1", "255.255.255.255")) {
            assertThat(AddressRules.dotted(right)).as(right).isEmpty();
        }
        for (String wrong : List.of("", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "a.b.c.d", "1.2.3.4 ", "1.2.3.-4", "999.1.1.1")) {
            assertThat(AddressRules.dotted(wrong)).as(wrong).isPresent();
        }
    }

    @Test
    void aNetmaskHasItsOnesFirstAndRoomForTwoHosts() {
        for (String right : List.of("255.255.255.0", "255.255.255.252", "255.0.0.0", "128.0.0.0", "255.255.240.0")) {
            assertThat(AddressRules.netmask(right)).as(right).isEmpty();
        }
        for (String wrong : List.of("0.0.0.0", "255.255.255.255", "255.255.255.254", "255.0.255.0", "0.255.255.255", "mask")) {
            assertThat(AddressRules.netmask(wrong)).as(wrong).isPresent();
        }
    }

    @Test
    void anAddressOfOneHostIsNeitherTheFirstNorTheLastOfItsSubnet() {
        assertThat(AddressRules.host("192.168.1.1", "255.255.255.0")).isEmpty();
        for (String wrong : List.of("192.168.1.0", "192.168.1.255", "0.0.0.1", "127.0.0.1", "224.0.0.5", "255.1.1.1")) {
            assertThat(AddressRules.host(wrong, "255.255.255.0")).as(wrong).isPresent();
        }
    }

    @Test
    void addressAndGatewayLieInOneSubnet() {
        assertThat(AddressRules.sameSubnet("10.1.2.3", "10.200.0.1", "255.0.0.0")).isEmpty();
        assertThat(AddressRules.sameSubnet("192.168.1.7", "192.168.2.1", "255.255.255.0").orElseThrow()).contains("192.168.2.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedAddress("192.168.1.7", "192.168.2.1", "255.255.255.0"))
                .withMessageContaining("subnet");
    }

    @Test
    void aRangeLiesInTheSubnetAndLeavesOutTheModule() {
        FixedAddress own = SoftApProfile.USUAL_ADDRESS;
        assertThat(AddressRules.rangeOf(own, "192.168.4.2", "192.168.4.9")).isEmpty();
        assertThat(AddressRules.rangeOf(own, "192.168.4.9", "192.168.4.2")).isPresent();
        assertThat(AddressRules.rangeOf(own, "192.168.4.1", "192.168.4.9")).isPresent();
        assertThat(AddressRules.rangeOf(own, "192.168.4.2", "192.168.5.9")).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftApProfile("s", Encryption.OPEN, 1, false, 4, Optional.empty(),
                Optional.of(new AddressRange("192.168.1.2", "192.168.1.9", 10)), UnknownFields.NONE));
    }
}
