package org.espbench.connection.profile;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What IPv4 addresses of a profile must be like; answers as {@link ProfileRules} does. Safe for use by any thread. */
public final class AddressRules {

    private static final Pattern DOTTED = Pattern.compile("(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})");
    private static final int PARTS = 4;
    private static final int LARGEST_PART = 255;
    private static final int LARGEST_FIRST = 223;

    private AddressRules() {
    }

    /** Four numbers from 0 to 255. */
    public static Optional<String> dotted(String address) {
        return ProfileRules.check(number(address).isEmpty(), "address.form", address);
    }

    /** A mask whose ones come first, with room for two hosts at least. */
    public static Optional<String> netmask(String mask) {
        return dotted(mask).or(() -> {
            int inverse = ~value(mask);
            return ProfileRules.check((inverse & inverse + 1) != 0 || inverse < 3 && inverse >= 0 || value(mask) == 0, "netmask.form", mask);
        });
    }

    /** An address that a host can have in a subnet with this mask. */
    public static Optional<String> host(String address, String mask) {
        return dotted(address).or(() -> {
            int host = value(address) & ~value(mask);
            int first = value(address) >>> 24;
            return ProfileRules.check(host == 0 || host == ~value(mask) || first == 0 || first > LARGEST_FIRST || first == 127, "address.host", address);
        });
    }

    /** A gateway that a host with this address reaches. */
    public static Optional<String> sameSubnet(String address, String gateway, String mask) {
        return host(gateway, mask).or(() -> ProfileRules.check((value(address) & value(mask)) != (value(gateway) & value(mask)), "address.subnet",
                address, gateway, mask));
    }

    /** A range of addresses. */
    public static Optional<String> range(String first, String last) {
        return dotted(first).or(() -> dotted(last))
                .or(() -> ProfileRules.check(Integer.compareUnsigned(value(first), value(last)) > 0, "range.order", first, last));
    }

    /** A range that an access point with this address can give away. */
    public static Optional<String> rangeOf(FixedAddress own, String first, String last) {
        return range(first, last).or(() -> sameSubnet(own.address(), first, own.netmask())).or(() -> sameSubnet(own.address(), last, own.netmask()))
                .or(() -> ProfileRules.check(between(own.address(), first, last), "range.own", own.address()));
    }

    private static boolean between(String address, String first, String last) {
        return Integer.compareUnsigned(value(address), value(first)) >= 0 && Integer.compareUnsigned(value(address), value(last)) <= 0;
    }

    /** Of an address that is known to be right. */
    private static int value(String address) {
        return number(address).orElse(0);
    }

    private static OptionalInt number(String address) {
        Matcher parts = DOTTED.matcher(address);
        if (!parts.matches()) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 1; i <= PARTS; i++) {
            int part = Integer.parseInt(parts.group(i));
            if (part > LARGEST_PART) {
                return OptionalInt.empty();
            }
            number = number << 8 | part;
        }
        return OptionalInt.of(number);
    }
}
