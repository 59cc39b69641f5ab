package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** How a password is replaced, and what ends with the old one. */
class NewPasswordTests extends SomebodyWithAPassword {

    @Autowired
    private MyAccount account;

    @Autowired
    private PasswordResets resets;

    @Test
    void a_password_reset_ends_sessions_and_the_old_password_and_its_link_works_once() throws Exception {
        MockHttpSession session = signIn();
        reads(session);

        SentLink sent = people.as(people.anAdministrator(), () -> administration.resetPassword(owner));

        assertThat(session.isInvalid()).isTrue();
        assertThat(failed(attempt(mail(), PASSWORD))).isTrue();
        String token = sent.link().substring(sent.link().lastIndexOf('/') + 1);
        assertThatThrownBy(() -> resets.finish(token, "password1234")).isInstanceOf(RefusedException.class);
        resets.finish(token, NEXT);
        assertThat(failed(attempt(mail(), NEXT))).isFalse();
        assertThatThrownBy(() -> resets.finish(token, NEXT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("used already");
    }

    @Test
    void the_link_for_a_new_password_expires() {
        SentLink sent = people.as(people.anAdministrator(), () -> administration.resetPassword(owner));

        clock.advance(Duration.ofHours(25));

        assertThat(resets.find(sent.link().substring(sent.link().lastIndexOf('/') + 1)))
                .isEmpty();
    }

    @Test
    void a_changed_password_ends_other_sessions_and_remembered_browsers() throws Exception {
        Cookie cookie = remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        MockHttpSession session = signIn();
        reads(session);

        people.run(owner, () -> account.changePassword(PASSWORD, NEXT));

        assertThat(session.isInvalid()).isTrue();
        assertThat(web.perform(trailFile().cookie(cookie))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void a_password_is_changed_only_by_who_knows_it() {
        assertThatThrownBy(() -> people.run(owner, () -> account.changePassword("wrong", NEXT)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("current password");
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> people.run(owner, () -> account.changePassword("wrong", NEXT)));
        }
        assertThatThrownBy(() -> people.run(owner, () -> account.changePassword(PASSWORD, NEXT)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Too many");
    }
}
