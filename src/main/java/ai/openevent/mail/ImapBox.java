package ai.openevent.mail;

import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.tenancy.TenantId;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One look into the IMAP box: every unread mail is taken and marked as read after its turn is stored. What can't be
/// read is marked as important and becomes a task for people.
@Component
class ImapBox {

  private static final Logger LOG = LoggerFactory.getLogger(ImapBox.class);
  private static final int MOST_BYTES = 25 * 1024 * 1024;
  private static final int SMALL_BYTES = 100_000;
  private static final int BATCH = 50;
  private static final int PROGRESS_EVERY = 100;
  private static final String PATIENCE_MILLIS = "30000";

  private final Inbox inbox;
  private final ImapEnvironment environment;

  ImapBox(Inbox inbox, ImapEnvironment environment) {
    this.inbox = inbox;
    this.environment = environment;
  }

  /// @param goesOn asked before each mail; when it says no, the rest stays unread
  /// @return how many mails were unread
  /// @throws MessagingException when the box can't be opened or the connection ends; what was taken by then stays so
  int look(TenantId team, BooleanSupplier goesOn) throws MessagingException {
    try (Store store = session().getStore(environment.tls().equals("on") ? "imaps" : "imap")) {
      store.connect(environment.host(), environment.port(), environment.user(), environment.password());
      Folder folder = store.getFolder(environment.folder());
      folder.open(Folder.READ_WRITE);
      try {
        return take(team, folder, goesOn);
      } finally {
        leave(folder);
      }
    }
  }

  /// What others have marked for deletion stays as it is.
  private static void leave(Folder folder) throws MessagingException {
    if (folder.isOpen()) {
      folder.close(false);
    }
  }

  private int take(TenantId team, Folder folder, BooleanSupplier goesOn) throws MessagingException {
    Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    if (unread.length > PROGRESS_EVERY) {
      LOG.info("{} unread mails in {}", unread.length, environment);
    }
    for (int from = 0; from < unread.length && goesOn.getAsBoolean(); from += BATCH) {
      Message[] batch = Arrays.copyOfRange(unread, from, Math.min(from + BATCH, unread.length));
      fetch(folder, batch);
      for (Message mail : batch) {
        if (goesOn.getAsBoolean()) {
          take(team, (MimeMessage) mail);
        }
      }
      int done = from + batch.length;
      if (unread.length > PROGRESS_EVERY && (done % PROGRESS_EVERY == 0 || done == unread.length)) {
        LOG.info("{} of {} mails are taken", done, unread.length);
      }
    }
    return unread.length;
  }

  /// The small ones whole and all at once; of the others what says how to read them.
  private static void fetch(Folder folder, Message[] batch) throws MessagingException {
    folder.fetch(batch, profile(FetchProfile.Item.SIZE));
    List<Message> small = new ArrayList<>();
    List<Message> large = new ArrayList<>();
    for (Message mail : batch) {
      (mail.getSize() <= SMALL_BYTES ? small : large).add(mail);
    }
    folder.fetch(small.toArray(Message[]::new), profile(IMAPFolder.FetchProfileItem.MESSAGE));
    folder.fetch(large.toArray(Message[]::new),
        profile(FetchProfile.Item.ENVELOPE, FetchProfile.Item.CONTENT_INFO, IMAPFolder.FetchProfileItem.HEADERS));
  }

  private static FetchProfile profile(FetchProfile.Item... items) {
    FetchProfile profile = new FetchProfile();
    Stream.of(items).forEach(profile::add);
    return profile;
  }

  private void take(TenantId team, MimeMessage mail) throws MessagingException {
    switch (taken(team, mail)) {
      case Inbox.Taken.Heard heard -> markRead(mail, heard.important());
      case Inbox.Taken.Known _ -> markRead(mail, false);
      case Inbox.Taken.LeftAlone alone -> {
        LOG.info("A mail is left alone: {}", alone.why());
        markRead(mail, alone.important());
      }
    }
  }

  private void markRead(MimeMessage mail, boolean important) throws MessagingException {
    if (important) {
      mark(mail, Flags.Flag.FLAGGED);
    }
    mark(mail, Flags.Flag.SEEN);
  }

  private Inbox.Taken taken(TenantId team, MimeMessage mail) throws MessagingException {
    try {
      return MailReader.isTooLarge(mail, MOST_BYTES)
          ? leftToPeople(team, mail, "it is larger than " + MOST_BYTES + " bytes")
          : inbox.take(team, MailReader.read(mail));
    } catch (StoreUnavailable | StoreConflict e) {
      throw e;
    } catch (MessagingException | IOException | RuntimeException e) {
      if (!mail.getFolder().isOpen()) {
        throw new MessagingException("The connection ended while a mail was being read", e);
      }
      LOG.error("Mail {} of {} can't be taken", mail.getMessageNumber(), environment, e);
      return leftToPeople(team, mail, "it can't be read");
    }
  }

  /// The task is stored before the mail is marked as read. A machine's mail makes none: its notice might come back, unreadable
  /// as well.
  private Inbox.Taken leftToPeople(TenantId team, MimeMessage mail, String why) throws MessagingException {
    MailReader.Heading heading = MailReader.heading(mail);
    if (heading.machine() == null) {
      UIDFolder box = (UIDFolder) mail.getFolder();
      String words = "A mail is left in the box " + environment.folder() + ", marked as important, because " + why + ". From: "
          + heading.from().email() + ". Subject: " + heading.subject();
      inbox.leaveToPeople(team, box.getUIDValidity() + "/" + box.getUID(mail), heading.from(), words);
    }
    return new Inbox.Taken.LeftAlone(why, true);
  }

  /// What has no mark is met again at the next look, which finds that it is known.
  private void mark(MimeMessage mail, Flags.Flag flag) throws MessagingException {
    try {
      mail.setFlag(flag, true);
    } catch (MessagingException e) {
      if (!mail.getFolder().isOpen()) {
        throw e;
      }
      LOG.warn("Mail {} of {} can't be marked", mail.getMessageNumber(), environment, e);
    }
  }

  private Session session() {
    Properties properties = new Properties();
    for (String protocol : new String[] {"imap", "imaps"}) {
      String prefix = "mail." + protocol + ".";
      properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
      properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
      properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
      properties.setProperty(prefix + "peek", "true");
      properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    }
    boolean encrypted = environment.tls().equals("starttls");
    properties.setProperty("mail.imap.starttls.enable", String.valueOf(encrypted));
    properties.setProperty("mail.imap.starttls.required", String.valueOf(encrypted));
    return Session.getInstance(properties);
  }
}
