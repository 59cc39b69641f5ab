package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What slows down who tries passwords. */
class GuessedPasswordTests extends SomebodyWithAPassword {

    @Test
    void after_some_failures_each_attempt_waits_twice_as_long_even_with_the_right_password() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(fault(attempt(mail(), "wrong"))).doesNotContain("too many");
        }
        assertThat(fault(attempt(mail(), PASSWORD))).contains("too many attempts; try again in 5 seconds");

        clock.advance(Duration.ofSeconds(6));
        assertThat(fault(attempt(mail(), "wrong"))).doesNotContain("too many");
        assertThat(fault(attempt(mail(), PASSWORD))).contains("try again in 10 seconds");

        clock.advance(Duration.ofSeconds(11));
        assertThat(failed(attempt(mail(), PASSWORD))).isFalse();
        assertThat(fault(attempt(mail(), "wrong"))).as("counts anew").doesNotContain("too many");
    }

    @Test
    void whoever_types_wrong_passwords_elsewhere_does_not_keep_the_owner_of_an_account_out() throws Exception {
        for (int i = 0; i < 7; i++) {
            fault(attempt(mail(), "wrong"));
        }
        assertThat(fault(attempt(mail(), PASSWORD))).contains("too many");

        String attacker = address;
        address = anAddress();
        assertThat(failed(attempt(mail(), PASSWORD))).isFalse();

        address = attacker;
        assertThat(fault(attempt(mail(), PASSWORD))).contains("too many");
        assertThat(serverTrail("sign-in throttled")).contains(mail() + " from " + attacker);
    }

    @Test
    void an_account_that_does_not_exist_answers_in_the_same_way() throws Exception {
        String nobody = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 6; i++) {
            assertThat(fault(attempt(nobody, "wrong"))).isEqualTo(fault(attempt(mail(), "wrong")));
        }
        assertThat(fault(attempt(nobody, "wrong"))).isEqualTo(fault(attempt(mail(), "wrong")));
    }

    @Test
    void an_address_that_tries_many_accounts_has_to_wait_too() throws Exception {
        for (int i = 0; i < 31; i++) {
            assertThat(fault(attempt(i + "-" + UUID.randomUUID() + "@example.org", "wrong")))
                    .doesNotContain("too many");
        }
        assertThat(fault(attempt(mail(), PASSWORD))).contains("too many");

        address = anAddress();
        assertThat(failed(attempt(mail(), PASSWORD))).isFalse();
    }

    @Test
    void failures_are_in_the_trail_without_what_was_typed_for_unknown_accounts() throws Exception {
        fault(attempt(mail(), "wrong"));
        fault(attempt("my secret password", "wrong"));

        List<String> failures = serverTrail("sign-in failed");
        assertThat(failures).contains(mail() + " from " + address, "an unknown account from " + address);
        assertThat(failures).noneMatch(name -> name.contains("secret"));
    }
}
