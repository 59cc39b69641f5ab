package org.filterscope.team;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From where the server can be reached, as its settings say, wherever they stand. */
@Component
class Reach {

    private final String address;

    Reach(@Value("${server.address:}") String address) {
        this.address = address.strip();
    }

    /** The address on which the server listens, for a sentence. */
    String address() {
        return address.isEmpty() ? "every address of this computer" : address;
    }

    /** Whether others may reach the server than those who sit at this computer. */
    boolean beyondThisComputer() {
        try {
            // no address at all means all of them, though Java takes it for the local one
            return address.isEmpty() || !InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return true;
        }
    }
}
