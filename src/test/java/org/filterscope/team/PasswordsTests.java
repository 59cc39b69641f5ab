package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private static final Mail MAIL = new Mail("Anna.Lindqvist@example.org");
    private static final Name NAME = new Name("Anna Lindqvist");

    private final Passwords passwords = new Passwords(PasswordSetUp.passwordEncoder());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "password1234",
                "aaaaaaaaaaaaaaaa",
                "qwertyuiop12",
                "123456789012",
                "Anna Lindqvist",
                "anna.lindqvist",
                "filterscope1"
            })
    void a_password_that_is_easy_to_guess_is_refused_with_what_to_do(String password) {
        assertThatThrownBy(() -> passwords.check(password, MAIL, NAME))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("four words that do not belong together");
    }

    @Test
    void a_password_longer_than_the_longest_is_refused() {
        assertThatThrownBy(() -> passwords.check("ab1 ".repeat(51), MAIL, NAME)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turnip velvet orbit cactus", "kX9#vT2!qLw7zR"})
    void a_good_password_is_taken(String password) {
        assertThatNoException().isThrownBy(() -> passwords.check(password, MAIL, NAME));
    }

    @Test
    void a_password_is_kept_as_argon2id() {
        String encoded = passwords.encoded("turnip velvet orbit cactus", MAIL, NAME);

        assertThat(encoded).startsWith("{argon2}$argon2id$").doesNotContain("turnip");
        assertThat(passwords.match("turnip velvet orbit cactus", encoded)).isTrue();
        assertThat(passwords.match("turnip velvet orbit", encoded)).isFalse();
    }
}
