package org.filterscope.team;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The address of a connection, as attempts to sign in are counted for it. */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** Of IPv6 only the network counts, since a single computer has all addresses within it. */
    static String subject(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                return "network " + HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
            }
        } catch (IllegalArgumentException _) {
            return "address unknown";
        }
        return "address " + address;
    }
}
