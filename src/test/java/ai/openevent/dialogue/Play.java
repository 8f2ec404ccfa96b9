package ai.openevent.dialogue;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversation;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.language.Finding;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tasks.Task;
import ai.openevent.tasks.Tasks;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import ai.openevent.venue.Venues;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Plays a script: does what its people do and notes what came of each move.
final class Play {

  private static final int DEADLINE_DAYS = 10;

  private final Parts parts;
  private final TenantId team;
  private final Script script;
  private @Nullable ThreadId thread;

  /// Where the parts of the running application come from.
  interface Parts {
    <T> T part(Class<T> type);
  }

  /// What came of a move.
  ///
  /// @param understood of the client's message; empty for other moves
  /// @param reply what the client reads now; empty when nothing
  /// @param waiting the tasks that wait for a manager afterwards
  record Scene(Script.Move move, List<Finding> understood, String reply, List<Task> waiting, @Nullable Booking booking) {}

  Play(Parts parts, Script script) {
    this.parts = parts;
    this.script = script;
    this.team = TenantId.parse(script.name()).orElseThrow();
  }

  /// As far as the script can be played: it ends early where nothing waits for the manager who wants to approve.
  List<Scene> scenes() {
    parts.part(UnitOfWork.class).run(team, () -> {
      parts.part(Venues.class).store(team, terms());
      return team;
    });
    conversations().setHilMode(team, script.held());
    List<Scene> scenes = new ArrayList<>();
    for (Script.Move move : script.moves()) {
      if (isManagers(move) && waiting(move).isEmpty()) {
        return scenes;
      }
      String reply = reply(move);
      Conversation conversation = conversations().find(thread()).orElseThrow();
      boolean said = move instanceof Script.Move.Says;
      List<Finding> understood = said
          ? conversation.transcript().reversed().stream().filter(Conversation.Said::byClient).findFirst().orElseThrow().understood()
          : List.of();
      scenes.add(new Scene(move, understood, reply, parts.part(Tasks.class).pending(team), booking(conversation)));
    }
    return scenes;
  }

  /// What the manager would decide with this move, oldest first: something to be sourced needs a price.
  private List<Task> waiting(Script.Move move) {
    boolean sources = move instanceof Script.Move.Sources;
    return parts.part(Tasks.class).pending(team).stream()
        .filter(task -> sources == (task.type() == Task.Type.SOURCE_MISSING_PRODUCT)).toList();
  }

  private static boolean isManagers(Script.Move move) {
    return move instanceof Script.Move.Approves || move instanceof Script.Move.Sources;
  }

  private DepositTerms terms() {
    return script.deposit() == 0
        ? DepositTerms.NONE
        : new DepositTerms(true, DepositTerms.Kind.PERCENTAGE, script.deposit(), Money.ZERO, DEADLINE_DAYS);
  }

  private String reply(Script.Move move) {
    return switch (move) {
      case Script.Move.Says says -> said(says.text());
      case Script.Move.Approves approves -> approved(approves, new Tasks.Approval(null, null, null, null, null));
      case Script.Move.Sources sources ->
          approved(sources, new Tasks.Approval(null, null, sources.name(), Money.of(sources.price()), null));
      case Script.Move.Pays _ -> paid();
    };
  }

  private String said(String text) {
    TurnResult result = thread == null
        ? conversations().start(team, new Conversations.Opening(script.client(), "", text))
        : conversations().send(thread, text);
    if (!(result instanceof TurnResult.Booked booked)) {
      throw new IllegalStateException(script.name() + ": no booking came of " + text);
    }
    thread = booked.thread();
    return booked.reply();
  }

  private String approved(Script.Move move, Tasks.Approval approval) {
    Task task = waiting(move).getFirst();
    String text = parts.part(Tasks.class).approve(team, task.id(), approval, "manager").settled().orElseThrow().text();
    return text == null ? "" : text;
  }

  private String paid() {
    Booking booking = Objects.requireNonNull(booking(conversations().find(thread()).orElseThrow()));
    String text = conversations().recordPayment(booking.id(), null, parts.part(InstantSource.class).instant()).text();
    return text == null ? "" : text;
  }

  private @Nullable Booking booking(Conversation conversation) {
    BookingId id = conversation.booking();
    return id == null ? null : parts.part(BookingDesk.class).find(id).orElseThrow();
  }

  private ThreadId thread() {
    return Objects.requireNonNull(thread, "nobody has written yet");
  }

  private Conversations conversations() {
    return parts.part(Conversations.class);
  }
}
