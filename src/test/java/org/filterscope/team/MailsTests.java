package org.filterscope.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is sent by mail leads to something that is there already, when the mail is sent. */
@WorkspaceTest
class MailsTests {

    @Autowired
    private ApplicationContext workspace;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private final AnnotationConfigApplicationContext withMails = new AnnotationConfigApplicationContext();
    private final Postbox postbox = new Postbox();
    private TeamId team = TeamId.random();
    private UserId owner = UserId.random();

    @BeforeEach
    void a_workspace_that_sends_mails() {
        withMails.setParent(workspace);
        withMails.registerBean("mailSender", MailSender.class, () -> postbox);
        withMails.registerBean("mails", Mails.class);
        withMails.registerBean("invitations", Invitations.class);
        withMails.registerBean("peopleAdministration", PeopleAdministration.class);
        withMails.refresh();
        team = people.aTeam();
        owner = people.aMember(team, Role.OWNER);
    }

    @AfterEach
    void it_ends() {
        withMails.close();
    }

    @Test
    void an_invitation_is_there_before_its_mail_is_sent() {
        postbox.before = "select count(*) from invitation where team_id = ?";

        SentLink sent = people.as(
                owner,
                () -> withMails.getBean(Invitations.class).invite(team, Role.READER, Optional.of("guest@example.org")));

        assertThat(sent.mailed()).isTrue();
        assertThat(postbox.there).containsExactly(1);
        assertThat(postbox.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.getText()).contains(sent.link()));
    }

    @Test
    void a_mail_that_nobody_takes_leaves_the_link_usable() {
        postbox.closed = true;

        SentLink sent = people.as(
                owner,
                () -> withMails.getBean(Invitations.class).invite(team, Role.READER, Optional.of("guest@example.org")));

        assertThat(sent.mailed()).isFalse();
        assertThat(people.as(owner, () -> workspace.getBean(Invitations.class).waiting(team)))
                .hasSize(1);
    }

    @Test
    void a_link_for_a_new_password_is_there_before_its_mail_is_sent() {
        UserId person = people.aMember(team, Role.READER);
        postbox.before = "select count(*) from password_reset r join membership m on m.account_id = r.account_id"
                + " where m.team_id = ?";

        SentLink sent = people.as(
                people.anAdministrator(),
                () -> withMails.getBean(PeopleAdministration.class).resetPassword(person));

        assertThat(sent.mailed()).isTrue();
        assertThat(postbox.there).containsExactly(1);
    }

    /** Takes mails and looks what others see in the database at that moment. */
    private final class Postbox implements MailSender {

        private final List<SimpleMailMessage> messages = new ArrayList<>();
        private final List<Integer> there = new ArrayList<>();
        private String before = "";
        private boolean closed;

        @Override
        public void send(SimpleMailMessage... all) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            if (closed) {
                throw new MailSendException("closed");
            }
            there.add(database.sql(before)
                    .param(team.value())
                    .query(Integer.class)
                    .single());
            messages.addAll(List.of(all));
        }
    }
}
