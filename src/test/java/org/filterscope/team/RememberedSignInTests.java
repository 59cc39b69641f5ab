package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Browsers that are signed in without a password for some time. */
class RememberedSignInTests extends SomebodyWithAPassword {

    @Test
    void a_remembered_browser_comes_back_and_gets_a_new_token_each_time() throws Exception {
        Cookie first = remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        assertThat(first.isHttpOnly()).isTrue();

        MockHttpServletResponse back =
                web.perform(trailFile().cookie(first)).andReturn().getResponse();

        assertThat(back.getStatus()).isEqualTo(200);
        Cookie second = Objects.requireNonNull(back.getCookie(REMEMBERED));
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(status(trailFile().cookie(first)))
                .as("a request at the same time")
                .isEqualTo(200);
        assertThat(status(trailFile().cookie(second))).isEqualTo(200);
    }

    @Test
    void only_hashes_of_what_a_browser_holds_are_kept() throws Exception {
        Cookie cookie = remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        String held = new String(Base64.getDecoder().decode(padded(cookie.getValue())), StandardCharsets.UTF_8);

        List<String> kept = database.sql(
                        "select series_hash || ' ' || token_hash from remembered_sign_in where account_id = ?")
                .param(owner.value())
                .query((row, _) -> row.getString(1))
                .list();

        assertThat(kept).hasSize(1);
        assertThat(held.split(":")).noneMatch(part -> kept.getFirst().contains(part));
    }

    @Test
    void a_stolen_cookie_ends_everything() throws Exception {
        Cookie first = remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        MockHttpSession session = signIn();
        reads(session);
        Cookie second = remembered(trailFile().cookie(first));
        clock.advance(Duration.ofMinutes(2));

        assertThat(status(trailFile().cookie(first))).isEqualTo(401);

        assertThat(status(trailFile().cookie(second))).isEqualTo(401);
        assertThat(session.isInvalid()).isTrue();
        assertThat(serverTrail("remembered sign-in used twice")).contains(mail());
    }

    @Test
    void a_browser_that_stays_away_too_long_is_forgotten() throws Exception {
        Cookie cookie = remembered(attempt(mail(), PASSWORD).param("remember", "on"));

        clock.advance(Duration.ofDays(15));

        assertThat(status(trailFile().cookie(cookie))).isEqualTo(401);
        remembered(attempt(mail(), PASSWORD).param("remember", "on"));
        assertThat(database.sql("select count(*) from remembered_sign_in where account_id = ?")
                        .param(owner.value())
                        .query(Integer.class)
                        .single())
                .as("only what can still be used is kept")
                .isOne();
    }

    private static String padded(String base64) {
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }
}
