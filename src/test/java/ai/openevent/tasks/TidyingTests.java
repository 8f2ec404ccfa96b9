package ai.openevent.tasks;

import static ai.openevent.conversation.FrontDesk.CLIENT;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Approval;
import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Topic;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.language.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes when a manager tidies up the tasks, and what a client waits for and keeps.
class TidyingTests {

  private final FrontDesk desk = FrontDesk.open();

  @AfterEach
  void close() {
    desk.close();
  }

  private Tasks tasks() {
    return desk.part(Tasks.class);
  }

  private Task only(Task.Type type) {
    List<Task> found = tasks().pending(TEAM).stream().filter(task -> task.type() == type).toList();
    assertThat(found).as("pending %s", type).hasSize(1);
    return found.getFirst();
  }

  private Task again(Task task) {
    return tasks().find(TEAM, task.id()).orElseThrow();
  }

  private Tasks.Settled approve(Task task) {
    return tasks().approve(TEAM, task.id(), new Tasks.Approval(null, null, null, null, null), "eva").settled().orElseThrow();
  }

  @Test
  void cleaningUpRemovesDecidedTasksOnly() {
    desk.accepted();
    approve(only(Task.Type.CONFIRMATION_MESSAGE));
    desk.conversations().start(TEAM, new Conversations.Opening(CLIENT, "", "I have lost my umbrella."));

    assertThat(tasks().cleanUp(TEAM, null, false)).isEqualTo(1);
    only(Task.Type.MANUAL_REVIEW);
    assertThat(tasks().cleanUp(TEAM, null, true)).isEqualTo(1);
    assertThat(tasks().pending(TEAM)).isEmpty();
  }

  @Test
  void whatIsCleanedUpUndecidedWaitsForNobodyAndComesUpAgainWhenItIsNeeded() {
    ThreadId thread = desk.accepted();

    assertThat(tasks().cleanUp(TEAM, null, true)).isEqualTo(1);
    assertThat(desk.booking(thread).pending().approvals()).isEmpty();
    desk.says(thread, "Thank you.");
    approve(only(Task.Type.CONFIRMATION_MESSAGE));

    assertThat(desk.booking(thread).deal().confirmed()).isTrue();
  }

  @Test
  void aWithheldReplyThatIsCleanedUpIsTakenBack() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();
    Task task = only(Task.Type.AI_REPLY_APPROVAL);

    tasks().cleanUp(TEAM, null, true);

    assertThat(desk.conversations().find(thread).orElseThrow().draft()).isNull();
    assertThat(tasks().find(TEAM, task.id())).isEmpty();
  }

  @Test
  void cleaningUpKeepsTheTasksOfOneConversation() {
    ThreadId thread = desk.accepted();
    Task task = only(Task.Type.CONFIRMATION_MESSAGE);

    assertThat(tasks().cleanUp(TEAM, thread.value(), true)).isZero();
    assertThat(again(task).state()).isEqualTo(Task.State.PENDING);
    assertThat(Objects.requireNonNull(task.thread())).isEqualTo(thread.value());
  }

  // What a client asked for

  /// Tidies up, and finds the one task and what it asks untouched.
  private void keeps(ThreadId thread, Task.Type type, Class<? extends Approval> kind) {
    Task task = only(type);

    assertThat(tasks().cleanUp(TEAM, null, true)).isZero();

    assertThat(only(type)).isEqualTo(task);
    assertThat(desk.booking(thread).pending().open(kind)).isPresent();
    assertThat(approve(task).task().state()).isEqualTo(Task.State.APPROVED);
  }

  @Test
  void aWishToCancelStays() {
    ThreadId thread = desk.accepted();
    desk.teach("We have to cancel.", new Intent.CancelEvent("illness")).doing(Act.CANCEL_EVENT);
    desk.says(thread, "We have to cancel.");
    tasks().cleanUp(TEAM, null, true);

    keeps(thread, Task.Type.CANCELLATION_REQUEST, Approval.CancellationWish.class);
  }

  @Test
  void aWishForAPersonStays() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("Can I talk to somebody?", new Intent.WantPerson("Can I talk to somebody?")).doing(Act.REQUEST_MANAGER);
    desk.says(thread, "Can I talk to somebody?");

    keeps(thread, Task.Type.MESSAGE_MANAGER, Approval.PersonWanted.class);
  }

  @Test
  void whatIsToBeSourcedStays() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("And a karaoke machine.", new Intent.AddUnknownItem("karaoke machine", null)).doing(Act.ADD_PRODUCT);
    desk.teach("Yes, please try.", new Intent.TrySourcing());
    desk.says(thread, "And a karaoke machine.");
    desk.says(thread, "Yes, please try.");

    keeps(thread, Task.Type.SOURCE_MISSING_PRODUCT, Approval.Sourcing.class);
  }

  @Test
  void aDisputedRoomStays() {
    desk.starts(REQUEST);
    desk.teach("Room B on 14 May for us.", FrontDesk.request("2027-05-14", "B"));
    desk.teach("It has to be Room B.", new Intent.InsistOnRoom("our stage is made for it"));
    ThreadId requester = ((TurnResult.Booked) desk.conversations().start(
        TEAM, new Conversations.Opening("bea@example.com", "", "Room B on 14 May for us."))).thread();
    desk.says(requester, "It has to be Room B.");

    keeps(requester, Task.Type.ROOM_CONFLICT_RESOLUTION, Approval.RoomDispute.class);
  }

  @Test
  void aReviewOfABookingStays() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("Do you sell used cars?").asking(Topic.OTHER);
    desk.says(thread, "Do you sell used cars?");

    keeps(thread, Task.Type.MANUAL_REVIEW, Approval.Review.class);
  }

  @Test
  void aSearchForADateStays() {
    desk.teach("Somewhen in spring.", new Intent.StateWindow(DateWindow.of(
        LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31)))).doing(Act.EVENT_REQUEST);
    desk.teach("None of these.", new Intent.Deny(), new Intent.StateWindow(DateWindow.of(
        LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30))));
    ThreadId thread = desk.starts("Somewhen in spring.").thread();
    for (int i = 0; i < 3; i++) {
      desk.says(thread, "None of these.");
    }

    keeps(thread, Task.Type.DATE_CONFIRMATION_MESSAGE, Approval.Review.class);
  }
}
