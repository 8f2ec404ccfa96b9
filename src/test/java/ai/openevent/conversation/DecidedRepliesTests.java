package ai.openevent.conversation;

import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Outcome;
import ai.openevent.language.Act;
import ai.openevent.tasks.Task;
import ai.openevent.tasks.Tasks;
import ai.openevent.venue.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/// What goes out with a manager's decision, beside the words.
class DecidedRepliesTests {

  private final Watching watching = new Watching();
  private final FrontDesk desk = FrontDesk.with(context -> context.registerBean(Watching.class, () -> watching));

  /// Keeps the replies that left, and those for which pages were asked.
  static final class Watching implements Pages {

    private final List<ReplyReleased> released = new ArrayList<>();
    private final List<Reply> paged = new ArrayList<>();

    @Override
    public List<Outcome.PageShown> keep(Reply reply) {
      paged.add(reply);
      return List.of();
    }

    @EventListener
    void on(ReplyReleased reply) {
      released.add(reply);
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ThreadId wantingAKaraokeMachine() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("And a karaoke machine.", new Intent.AddUnknownItem("karaoke machine", null)).doing(Act.ADD_PRODUCT);
    desk.teach("Yes, please try.", new Intent.TrySourcing());
    desk.says(thread, "And a karaoke machine.");
    desk.says(thread, "Yes, please try.");
    watching.paged.clear();
    return thread;
  }

  private String source(ThreadId thread, @Nullable String own) {
    Task task = desk.part(Tasks.class).pending(TEAM).getFirst();
    BookingCommand.Verdict verdict = new BookingCommand.Verdict.Approve(null, own, "Karaoke machine", Money.of("120.00"));
    String said = desk.conversations()
        .settle(desk.booking(thread).id(), new ApprovalId(task.id()), verdict, task.draft(), "eva").text();
    return said == null ? "" : said;
  }

  @Test
  void anOfferThatADecisionMakesGoesWithTheReply() {
    ThreadId thread = wantingAKaraokeMachine();

    source(thread, null);

    assertThat(watching.released.getLast().offer()).isEqualTo(desk.offer(thread).version());
    assertThat(watching.paged).hasSize(1);
  }

  @Test
  void theManagersOwnWordsTakeTheOfferAlongAndNoPagesThatNobodyIsLedTo() {
    ThreadId thread = wantingAKaraokeMachine();

    assertThat(source(thread, "There will be a karaoke machine.")).isEqualTo("There will be a karaoke machine.");

    assertThat(watching.released.getLast().offer()).isEqualTo(desk.offer(thread).version());
    assertThat(watching.paged).isEmpty();
  }

  @Test
  void aDecisionWithoutAnOfferTakesNoneAlong() {
    ThreadId thread = desk.accepted();
    Task task = desk.part(Tasks.class).pending(TEAM).getFirst();

    desk.conversations().settle(desk.booking(thread).id(), new ApprovalId(task.id()),
        new BookingCommand.Verdict.Approve(null, null, null, null), task.draft(), "eva");

    assertThat(watching.released.getLast().offer()).isNull();
  }
}
