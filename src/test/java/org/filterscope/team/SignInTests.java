package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

/** Signing in with a password, and the session that it begins. */
class SignInTests extends SomebodyWithAPassword {

    @Test
    void whoever_knows_the_password_is_signed_in_with_a_new_session_id() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        MvcResult result =
                web.perform(attempt(mail(), PASSWORD).session(session)).andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(reads(session)).isTrue();
        assertThat(serverTrail("signed in")).contains(mail());
    }

    @Test
    void only_the_session_of_somebody_lasts_for_hours() throws Exception {
        MockHttpSession session = signIn();
        assertThat(session.getMaxInactiveInterval()).isLessThan(3600);

        assertThat(reads(session)).isTrue();

        assertThat(session.getMaxInactiveInterval()).isEqualTo(8 * 3600);
        assertThat(context.getEnvironment().getProperty("server.servlet.session.timeout", Duration.class))
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void an_older_encoding_is_replaced_when_its_owner_signs_in() throws Exception {
        assertThat(encoded()).startsWith("{bcrypt}");

        signIn();

        assertThat(encoded()).startsWith("{argon2}$argon2id$");
        assertThat(reads(signIn())).isTrue();
    }

    @Test
    void the_mail_address_is_the_same_in_capital_letters() throws Exception {
        assertThat(failed(attempt(" " + mail().toUpperCase(Locale.ROOT), PASSWORD)))
                .isFalse();
    }

    @Test
    void a_deactivated_person_is_signed_out_at_once_and_learns_why_only_with_the_password() throws Exception {
        people.aMember(team, Role.OWNER);
        TeamId other = team;
        MockHttpSession session = signIn();
        assertThat(reads(session)).isTrue();
        people.join(people.anAdministrator(), other, Role.OWNER);

        people.run(people.anAdministrator(), () -> administration.deactivate(owner));

        assertThat(session.isInvalid()).isTrue();
        assertThat(fault(attempt(mail(), PASSWORD))).contains("deactivated");
        assertThat(fault(attempt(mail(), "wrong"))).doesNotContain("deactivated");
    }

    @Test
    void the_sessions_of_a_removed_member_end_at_once() throws Exception {
        MockHttpSession session = signIn();
        reads(session);
        UserId other = people.aMember(team, Role.OWNER);

        people.run(other, () -> teams.remove(team, owner));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_session_that_was_ended_on_another_node_ends_with_its_next_request() throws Exception {
        MockHttpSession session = signIn();
        assertThat(reads(session)).isTrue();

        database.sql("update account set session_stamp = session_stamp + 1 where id = ?")
                .param(owner.value())
                .update();

        assertThat(reads(session)).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void an_endpoint_asks_who_is_not_signed_in_to_do_so_instead_of_showing_a_page() throws Exception {
        assertThat(status(trailFile())).isEqualTo(401);
    }

    @Test
    void the_trail_of_another_team_does_not_exist() throws Exception {
        assertThat(status(get("/api/team/{team}/trail.csv", people.aTeam().value())
                        .session(signIn())))
                .isEqualTo(404);
        assertThat(status(get("/api/administration/trail.csv").session(signIn())))
                .isEqualTo(403);
    }

    private String encoded() {
        return database.sql("select password_hash from account where id = ?")
                .param(owner.value())
                .query(String.class)
                .single();
    }
}
