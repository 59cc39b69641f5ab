package org.filterscope.team;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** Sends mails where a mail server is configured with {@code spring.mail.host}. */
@Component
class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

    private final ObjectProvider<MailSender> sender;
    private final TeamSettings settings;

    Mails(ObjectProvider<MailSender> sender, TeamSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    boolean canSend() {
        return sender.getIfAvailable() != null;
    }

    /** Sends a mail and says whether the mail server took it. */
    boolean send(Mail to, String subject, String text) {
        MailSender server = sender.getIfAvailable();
        if (server == null) {
            return false;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.mailFrom());
        message.setTo(to.text());
        message.setSubject(subject);
        message.setText(text);
        try {
            server.send(message);
            return true;
        } catch (MailException e) {
            LOG.warn("The mail server did not take a mail", e);
            return false;
        }
    }
}
