package org.filterscope.team;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Says whether a password is good enough, and encodes it. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Of zxcvbn's 0…4: safe against somebody who has stolen the encoded passwords. */
    private static final int LEAST_SCORE = 3;

    /** The time to judge a password grows with the square of its length; what comes later cannot weaken it. */
    private static final int LONGEST_JUDGED = 64;

    private final Zxcvbn judge = new Zxcvbn();
    private final PasswordEncoder encoder;
    private final String ofNobody;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.ofNobody = encodedUnchecked(Tokens.random());
    }

    /**
     * Encodes a password that a person chose.
     *
     * @throws RefusedException when it is too short, too long, common, or made of what everybody knows about the person
     */
    String encoded(String password, Mail mail, Name name) {
        check(password, mail, name);
        return encodedUnchecked(password);
    }

    /** Encodes a password that was chosen with care already. */
    String encodedUnchecked(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** The code of a password that nobody knows, made once: it costs nothing within a transaction. */
    String ofNobody() {
        return ofNobody;
    }

    boolean match(String password, String encoded) {
        return encoder.matches(password, encoded);
    }

    /** Throws when a password is not good enough for a person. */
    void check(String password, Mail mail, Name name) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new RefusedException("Choose a password of " + SHORTEST + " to " + LONGEST
                    + " characters; four words that do not belong together are easy to remember.");
        }
        List<String> known = Stream.concat(
                        Stream.of("filterscope", name.text(), mail.text()),
                        Arrays.stream((name.text() + " " + mail.text()).split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() > 2)
                .toList();
        Strength strength = judge.measure(password.substring(0, Math.min(password.length(), LONGEST_JUDGED)), known);
        if (strength.getScore() < LEAST_SCORE) {
            throw new RefusedException(why(strength)
                    + " Choose another one: four words that do not belong together, or what a password manager makes.");
        }
    }

    private static String why(Strength strength) {
        String warning = strength.getFeedback().getWarning();
        return warning == null || warning.isBlank()
                ? "This password is easy to guess."
                : "This password is easy to guess: " + warning.replaceAll("\\.+$", "") + ".";
    }
}
