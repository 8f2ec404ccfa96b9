package ai.openevent.conversation;

import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Decision;
import ai.openevent.language.Finding;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All conversations with clients. Every method is one unit of work: when it returns, what it did is durable.
public interface Conversations {

  /// A client's first message.
  TurnResult start(TenantId team, Opening opening);

  /// A further message. The thread must exist and be open.
  ///
  /// @throws NoSuchConversation when it doesn't
  TurnResult send(ThreadId thread, String text);

  /// A message by chat: begins the conversation of that name, or goes on with it. A message whose key the last turn had gets
  /// that turn's answer and is not taken again.
  ///
  /// @throws NoSuchConversation when the conversation is over
  /// @throws KeyMisused when the key came with another message before
  ChatTurn chat(TenantId team, ChatMessage message);

  /// What became of the latest message of an open conversation, for those who missed the answer.
  Optional<ChatTurn> lastTurn(ThreadId thread);

  /// The continuation marker of the contract: repeats the last reply and is no message of the client.
  TurnResult repeatLast(ThreadId thread);

  /// The client's confirmation of a date by button. Without a date, the one the booking has.
  ///
  /// @return empty when there is no date to confirm
  Optional<TurnResult> confirmDate(ThreadId thread, @Nullable LocalDate date);

  /// An open conversation.
  Optional<Conversation> find(ThreadId thread);

  /// Grows with everything that is said or decided in a conversation.
  long version(ThreadId thread);

  /// What programs call a conversation: the name that it was begun with, else its id.
  String name(ThreadId thread);

  /// The client's latest message, also while it is being answered.
  Optional<String> lastClientText(ThreadId thread);

  /// What the facts of a conversation rest on, in the client's own words: everything understood of the latest message, and of
  /// the earlier ones the newest word on each fact. Oldest first.
  List<Ground> grounds(ThreadId thread);

  /// Ends a conversation for its client; its booking stays.
  void close(ThreadId thread);

  /// Removes a client's conversations; the journal keeps what was said.
  ///
  /// @param email in lower case
  void forget(TenantId team, String email);

  /// Number of open conversations of a team.
  int count(TenantId team);

  /// Whether replies of this team wait for a manager, as stored, by environment, or by default.
  HilMode hilMode(TenantId team);

  void setHilMode(TenantId team, boolean enabled);

  /// A withheld reply goes out, as drafted or as edited; the note becomes its last paragraph. What it offered and asked
  /// counts from now on.
  Release release(ThreadId thread, UUID draft, Wording wording, String by);

  /// A withheld reply is dropped. False when no such draft waits.
  boolean discard(ThreadId thread, UUID draft, @Nullable String note, String by);

  /// Something came from a client that can't be taken as a message; a person should look at it. Joins the open unit of work or
  /// makes one.
  ///
  /// @param name of what it is about: while a task about it is open there is no second one
  /// @param words for staff
  void leaveToPeople(TenantId team, String name, String email, String words, String reason);

  /// A withheld reply is taken back without anybody's decision. Nothing happens when no such draft waits.
  void withdraw(ThreadId thread, UUID draft);

  /// A person's own words to the client of a conversation, where it is kept and open.
  void tell(ThreadId thread, String text);

  /// A person's decision on a booking's open approval, with the words to the client that follow from it.
  ///
  /// @param shown the draft that the manager saw: unless it was edited, it is what the client reads
  Settled settle(
      BookingId booking, ApprovalId approval, BookingCommand.Verdict verdict, @Nullable String shown, String by);

  /// What would be said to the client if the approval were given now: the draft that a manager sees.
  Optional<String> preview(BookingId booking, ApprovalId approval);

  /// A payment arrived; the words to the client that follow from it.
  Settled recordPayment(BookingId booking, @Nullable Money amount, Instant at);

  /// How drafts and approvals of a thread were decided, oldest first.
  List<HilDecision> decisions(ThreadId thread);

  /// Everything that was said and decided in a conversation, also in one that was closed.
  Optional<Protocol> protocol(ThreadId thread);

  /// The open conversations of a team, in the order in which they began.
  List<ThreadId> open(TenantId team);

  /// A letter about a booking left the house; it becomes part of the history. Joins the open unit of work or makes one.
  void mailed(BookingId booking, Mailed letter);

  /// The letters that left about a booking, oldest first.
  List<Mailed> mails(BookingId booking);

  /// What was said about a booking: from its first message until the next booking of the same conversation. Oldest first.
  List<Exchanged> exchanged(BookingId booking);

  /// A message of the client, or a reply that is out.
  record Exchanged(boolean byClient, Instant at) {}

  /// @param to the address it went to
  /// @param textId the id of the task or draft whose text it brought; null when nobody named one
  record Mailed(String to, String subject, Instant at, @Nullable String textId) {}

  /// How a manager lets a withheld reply out.
  ///
  /// @param seen the draft as the manager saw it: any other is not released. Null releases what waits now
  /// @param edited goes out instead of the draft; null or blank for the draft
  /// @param note the last paragraph; null or blank for none
  record Wording(@Nullable String seen, @Nullable String edited, @Nullable String note) {
    public static final Wording AS_DRAFTED = new Wording(null, null, null);
  }

  /// What became of a withheld reply that should go out.
  sealed interface Release {

    /// @param text what the client reads
    record Sent(String text) implements Release {}

    /// What waits is not what the manager saw: the client wrote meanwhile. Nothing was released.
    record Changed() implements Release {}

    /// No such draft waits; it was decided or taken back.
    record Gone() implements Release {}
  }

  /// @param saidAt when the client's message arrived
  record Ground(Instant saidAt, Finding finding) {}

  /// @param decision whether it was taken, or why not
  /// @param text what the client reads; null when there is nothing to say
  record Settled(Decision decision, @Nullable ThreadId thread, @Nullable String text) {}

  /// @param name may be blank
  record Opening(String email, String name, String text) {}

  /// @param source `database`, `environment` or `default`
  record HilMode(boolean enabled, String source, @Nullable Instant updatedAt) {}

  /// A decision on a withheld reply.
  record HilDecision(
      UUID draft, BookingId booking, boolean approved, boolean edited, @Nullable String note, String by, Instant at) {}
}
