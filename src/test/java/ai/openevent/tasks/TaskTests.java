package ai.openevent.tasks;

import static ai.openevent.conversation.FrontDesk.ACCEPTANCE;
import static ai.openevent.conversation.FrontDesk.ADDRESS;
import static ai.openevent.conversation.FrontDesk.CLIENT;
import static ai.openevent.conversation.FrontDesk.PARKING;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Status;
import ai.openevent.booking.Topic;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.language.Act;
import ai.openevent.venue.Language;
import ai.openevent.venue.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskTests {

  private static final Tasks.Approval PLAIN = new Tasks.Approval(null, null, null, null, null);

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
    return tasks().approve(TEAM, task.id(), PLAIN, "eva").settled().orElseThrow();
  }

  private Tasks.Settled reject(Task task, @Nullable String note) {
    return tasks().reject(TEAM, task.id(), note, "eva").orElseThrow();
  }

  // Withheld replies

  @Test
  void aWithheldReplyIsATaskWithTheDraftAndTheClientsWords() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();

    Task task = only(Task.Type.AI_REPLY_APPROVAL);
    assertThat(task.id()).isEqualTo(desk.draftId(thread));
    assertThat(task.draft()).isEqualTo(desk.draft(thread));
    assertThat(task.snippet()).isEqualTo(REQUEST);
    assertThat(task.clientEmail()).isEqualTo(CLIENT);
    assertThat(task.thread()).isEqualTo(thread.value());
    assertThat(task.booking()).isEqualTo(desk.booking(thread).id().value());
  }

  @Test
  void aNewerDraftReplacesTheTextOfTheOneTask() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();
    Task before = only(Task.Type.AI_REPLY_APPROVAL);

    desk.says(thread, PARKING);

    Task after = only(Task.Type.AI_REPLY_APPROVAL);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.draft()).containsIgnoringCase("parking");
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.snippet()).isEqualTo(PARKING);
  }

  @Test
  void approvingAReplySendsIt() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();
    Task task = only(Task.Type.AI_REPLY_APPROVAL);

    Tasks.Settled settled = approve(task);

    assertThat(settled.text()).isEqualTo(task.draft());
    assertThat(settled.task().state()).isEqualTo(Task.State.APPROVED);
    assertThat(desk.lastReply(thread)).isEqualTo(task.draft());
    assertThat(tasks().pending(TEAM)).isEmpty();
  }

  @Test
  void rejectingAReplySendsNothingAndKeepsTheNote() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();

    Tasks.Settled settled = reject(only(Task.Type.AI_REPLY_APPROVAL), "too early");

    assertThat(settled.text()).isEmpty();
    assertThat(settled.task().state()).isEqualTo(Task.State.REJECTED);
    assertThat(settled.task().note()).isEqualTo("too early");
    assertThat(desk.replies(thread)).isEmpty();
    assertThat(desk.offer(thread).status()).isEqualTo(Offer.Status.DRAFT);
  }

  @Test
  void aSnippetHasAtMostTwoHundredCharacters() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();

    desk.says(thread, "y".repeat(500));

    assertThat(only(Task.Type.AI_REPLY_APPROVAL).snippet()).hasSize(200);
  }

  // The final confirmation

  @Test
  void theOpenGateIsOneTaskWhoseDraftIsWhatTheClientGets() {
    ThreadId thread = desk.accepted();
    Task task = only(Task.Type.CONFIRMATION_MESSAGE);

    Tasks.Settled settled = approve(task);

    assertThat(task.draft()).contains("Room B").contains("750.00");
    assertThat(settled.text()).isEqualTo(task.draft());
    assertThat(desk.lastReply(thread)).isEqualTo(task.draft());
    assertThat(desk.booking(thread).status()).isEqualTo(Status.CONFIRMED);
    assertThat(tasks().pending(TEAM)).isEmpty();
  }

  @Test
  void anEditedConfirmationGoesOutInsteadAndTheNoteFollows() {
    ThreadId thread = desk.accepted();

    Tasks.Settled settled = tasks().approve(TEAM, only(Task.Type.CONFIRMATION_MESSAGE).id(),
        new Tasks.Approval("See you soon.", "All set.", null, null, null), "eva")
            .settled().orElseThrow();

    assertThat(settled.text()).isEqualTo("All set.\n\nSee you soon.");
    assertThat(desk.lastReply(thread)).isEqualTo(settled.text());
    assertThat(desk.booking(thread).status()).isEqualTo(Status.CONFIRMED);
  }

  @Test
  void aRejectedConfirmationTellsTheClientWithTheNoteOnce() {
    ThreadId thread = desk.accepted();

    Tasks.Settled settled = reject(only(Task.Type.CONFIRMATION_MESSAGE), "We have to look at the times again.");

    assertThat(settled.text()).containsOnlyOnce("We have to look at the times again.");
    assertThat(settled.task().note()).isEqualTo("We have to look at the times again.");
    assertThat(desk.booking(thread).status()).isEqualTo(Status.OPTION);
    assertThat(desk.booking(thread).deal().isAccepted()).isFalse();
  }

  @Test
  void whatIsNoLongerTrueIsNoTaskAnyMore() {
    ThreadId thread = desk.accepted();
    Task task = only(Task.Type.CONFIRMATION_MESSAGE);
    desk.teach("We take Room C instead.", new Intent.NameRoom(ai.openevent.venue.DemoVenue.room("C").id()))
        .doing(Act.CHANGE_ROOM);

    desk.says(thread, "We take Room C instead.");

    assertThat(again(task).state()).isEqualTo(Task.State.DONE);
    assertThat(tasks().approve(TEAM, task.id(), PLAIN, "eva").settled()).isEmpty();
    assertThat(tasks().pending(TEAM)).isEmpty();
  }

  @Test
  void withWithheldRepliesTheOpenGateIsTheOnlyTask() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();
    approve(only(Task.Type.AI_REPLY_APPROVAL));
    desk.says(thread, ACCEPTANCE);

    desk.says(thread, ADDRESS);

    assertThat(tasks().pending(TEAM)).extracting(Task::type).containsExactly(Task.Type.CONFIRMATION_MESSAGE);
    approve(only(Task.Type.CONFIRMATION_MESSAGE));
    assertThat(desk.booking(thread).status()).isEqualTo(Status.CONFIRMED);
  }

  @Test
  void aQuestionBesideTheLastMissingThingIsAnsweredWithTheConfirmation() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();
    approve(only(Task.Type.AI_REPLY_APPROVAL));
    desk.says(thread, ACCEPTANCE);
    desk.teach("Our address, and is there parking?", billing()).asking(Topic.PARKING_POLICY);

    desk.says(thread, "Our address, and is there parking?");

    Task task = only(Task.Type.CONFIRMATION_MESSAGE);
    assertThat(task.draft()).containsIgnoringCase("parking").contains("750.00");
    assertThat(approve(task).text()).isEqualTo(task.draft());
  }

  private static Intent billing() {
    return new Intent.GiveBilling(new ai.openevent.booking.Billing(
        "Quellwerk AG", "Rosenweg 12", "8005", "Zurich", "Switzerland", null, "Quellwerk AG"));
  }

  @Test
  void aPaymentThatOpensTheGateIsAnsweredAndMakesTheTask() {
    ThreadId thread = desk.askingForADeposit().accepted();
    assertThat(tasks().pending(TEAM)).isEmpty();

    Conversations.Settled paid = desk.conversations().recordPayment(desk.booking(thread).id(), null, FrontDesk.NOW);

    assertThat(paid.text()).contains("225.00");
    assertThat(desk.lastReply(thread)).isEqualTo(paid.text());
    only(Task.Type.CONFIRMATION_MESSAGE);
  }

  // Deciding once

  @Test
  void aTaskIsDecidedOnce() {
    desk.accepted();
    Task task = only(Task.Type.CONFIRMATION_MESSAGE);
    approve(task);

    assertThat(tasks().approve(TEAM, task.id(), PLAIN, "max").settled()).isEmpty();
    assertThat(tasks().reject(TEAM, task.id(), null, "max")).isEmpty();
    assertThat(tasks().approve(TEAM, UUID.randomUUID(), PLAIN, "max").settled()).isEmpty();
  }

  @Test
  void anyTaskWhoseDraftIsNotTheOneSeenStillWaits() {
    ThreadId thread = desk.accepted();
    Task task = only(Task.Type.CONFIRMATION_MESSAGE);
    int replies = desk.replies(thread).size();

    Tasks.Approved approved =
        tasks().approve(TEAM, task.id(), new Tasks.Approval(null, null, null, null, "Something else"), "eva");

    assertThat(approved).isInstanceOf(Tasks.DraftChanged.class);
    assertThat(again(task)).isEqualTo(task);
    assertThat(desk.replies(thread)).hasSize(replies);
    assertThat(tasks().approve(TEAM, task.id(), new Tasks.Approval(null, null, null, null, task.draft()), "eva"))
        .isInstanceOf(Tasks.Settled.class);
  }

  @Test
  void ofManagersWhoDecideAtTheSameMomentExactlyOneWins() throws Exception {
    ThreadId thread = desk.accepted();
    UUID id = only(Task.Type.CONFIRMATION_MESSAGE).id();
    Callable<Optional<Tasks.Settled>> yes = () -> tasks().approve(TEAM, id, PLAIN, "eva").settled();
    Callable<Optional<Tasks.Settled>> no = () -> tasks().reject(TEAM, id, null, "max");
    int replies = desk.replies(thread).size();

    try (ExecutorService managers = Executors.newVirtualThreadPerTaskExecutor()) {
      int winners = 0;
      for (Future<Optional<Tasks.Settled>> decided : managers.invokeAll(List.of(yes, no, yes, no))) {
        winners += decided.get().isPresent() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
    assertThat(desk.replies(thread)).hasSize(replies + 1);
  }

  // Cancelling, people, reviews

  @Test
  void aCancellationAfterTheAcceptanceWaitsForAManager() {
    ThreadId thread = desk.accepted();
    desk.teach("We have to cancel.", new Intent.CancelEvent("illness")).doing(Act.CANCEL_EVENT);
    desk.says(thread, "We have to cancel.");
    Task task = only(Task.Type.CANCELLATION_REQUEST);
    assertThat(desk.booking(thread).isLive()).isTrue();

    Tasks.Settled settled = approve(task);

    assertThat(settled.text()).isEqualTo(task.draft());
    assertThat(desk.booking(thread).status()).isEqualTo(Status.CANCELLED);
    assertThat(tasks().pending(TEAM)).isEmpty();
  }

  @Test
  void aRefusedCancellationGoesOnAndTheClientIsTold() {
    ThreadId thread = desk.accepted();
    desk.teach("We have to cancel.", new Intent.CancelEvent("illness")).doing(Act.CANCEL_EVENT);
    desk.says(thread, "We have to cancel.");

    Tasks.Settled settled = reject(only(Task.Type.CANCELLATION_REQUEST), "Let us find another date.");

    assertThat(settled.text()).contains("Let us find another date.");
    assertThat(desk.booking(thread).isLive()).isTrue();
  }

  @Test
  void theHouseCancellingClosesWhatWaits() {
    ThreadId thread = desk.holdingReplies().starts(REQUEST).thread();

    desk.part(BookingDesk.class).handle(desk.booking(thread).id(), new BookingCommand.CancelDirectly(null, "eva"));

    assertThat(tasks().pending(TEAM)).isEmpty();
    desk.hasNoDraft(thread);
  }

  @Test
  void whoAsksForAPersonGetsTheManagersOwnWords() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("Can I talk to somebody?", new Intent.WantPerson("Can I talk to somebody?")).doing(Act.REQUEST_MANAGER);
    desk.says(thread, "Can I talk to somebody?");
    Task task = only(Task.Type.MESSAGE_MANAGER);

    Tasks.Settled settled =
        tasks().approve(TEAM, task.id(), new Tasks.Approval("I will call you at ten.", null, null, null, null), "eva")
            .settled().orElseThrow();

    assertThat(task.draft()).isNull();
    assertThat(settled.text()).isEqualTo("I will call you at ten.");
    assertThat(desk.lastReply(thread)).isEqualTo("I will call you at ten.");
  }

  @Test
  void aReviewIsClosedWithoutAWordUnlessTheManagerHasOne() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("Do you sell used cars?").asking(Topic.OTHER);
    desk.says(thread, "Do you sell used cars?");
    int replies = desk.replies(thread).size();

    Tasks.Settled settled = approve(only(Task.Type.MANUAL_REVIEW));

    assertThat(settled.text()).isNull();
    assertThat(desk.replies(thread)).hasSize(replies);
  }

  @Test
  void severalReasonsForAReviewAreOneTaskAndSettledTogether() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("Do you sell used cars?").asking(Topic.OTHER);
    desk.says(thread, "Do you sell used cars?");
    Task first = only(Task.Type.MANUAL_REVIEW);
    for (int i = 1; i <= 3; i++) {
      desk.teach("blub " + i, new Intent.Unclear("blub " + i));
      desk.says(thread, "blub " + i);
    }

    Task second = only(Task.Type.MANUAL_REVIEW);
    assertThat(again(first).state()).isEqualTo(Task.State.DONE);
    approve(second);

    assertThat(tasks().pending(TEAM)).isEmpty();
    assertThat(desk.booking(thread).pending().approvals()).isEmpty();
  }

  @Test
  void aFirstMessageForPeopleIsAReviewWithoutABooking() {
    TurnResult turn = desk.conversations().start(
        TEAM, new Conversations.Opening(CLIENT, "", "I have lost my umbrella."));
    Task task = only(Task.Type.MANUAL_REVIEW);

    Tasks.Settled settled =
        tasks().approve(TEAM, task.id(), new Tasks.Approval(null, "We found it.", null, null, null), "eva")
            .settled().orElseThrow();

    assertThat(turn).isInstanceOf(TurnResult.LeftToPeople.class);
    assertThat(task.booking()).isNull();
    assertThat(task.reason()).isEqualTo("not_an_event_request");
    assertThat(settled.text()).isEqualTo("We found it.");
    assertThat(settled.task().state()).isEqualTo(Task.State.APPROVED);
    assertThat(tasks().approve(TEAM, task.id(), PLAIN, "max").settled()).isEmpty();
  }

  // Sourcing and disputes

  @Test
  void whatIsSourcedIsOfferedInTheSameText() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("And a karaoke machine.", new Intent.AddUnknownItem("karaoke machine", null)).doing(Act.ADD_PRODUCT);
    desk.teach("Yes, please try.", new Intent.TrySourcing());
    desk.says(thread, "And a karaoke machine.");
    desk.says(thread, "Yes, please try.");
    Task task = only(Task.Type.SOURCE_MISSING_PRODUCT);

    Tasks.Settled settled = tasks().approve(TEAM, task.id(),
        new Tasks.Approval(null, null, "Karaoke machine", Money.of("120.00"), null), "eva")
            .settled().orElseThrow();

    assertThat(task.products()).containsExactly("karaoke machine");
    assertThat(settled.text()).contains("Karaoke machine").contains("870.00");
    assertThat(desk.offer(thread).total()).isEqualTo(Money.of("870.00"));
    assertThat(desk.conversations().repeatLast(thread).reply()).isEqualTo(settled.text());
  }

  @Test
  void whatIsSourcedWithoutAPriceIsNotGivenAway() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("And a karaoke machine.", new Intent.AddUnknownItem("karaoke machine", null)).doing(Act.ADD_PRODUCT);
    desk.teach("Yes, please try.", new Intent.TrySourcing());
    desk.says(thread, "And a karaoke machine.");
    desk.says(thread, "Yes, please try.");

    Tasks.Settled settled = approve(only(Task.Type.SOURCE_MISSING_PRODUCT));

    assertThat(settled.text()).contains("karaoke machine: price still to be agreed").doesNotContain("0.00 per event");
    assertThat(desk.offer(thread).total()).isEqualTo(Money.of("750.00"));
    assertThat(desk.offer(thread).lines().getLast().isPriceOpen()).isTrue();
  }

  @Test
  void whoLosesARoomToADecisionIsToldInItsOwnConversation() {
    ThreadId holder = desk.starts(REQUEST).thread();
    desk.teach("Room B on 14 May for us.", FrontDesk.request("2027-05-14", "B"));
    desk.teach("It has to be Room B.", new Intent.InsistOnRoom("our stage is made for it"));
    ThreadId requester = ((TurnResult.Booked) desk.conversations().start(
        TEAM, new Conversations.Opening("bea@example.com", "", "Room B on 14 May for us."))).thread();
    desk.says(requester, "It has to be Room B.");

    Tasks.Settled settled = approve(only(Task.Type.ROOM_CONFLICT_RESOLUTION));

    assertThat(settled.text()).contains("Room B");
    assertThat(desk.booking(requester).status()).isEqualTo(Status.OPTION);
    assertThat(desk.booking(holder).status()).isEqualTo(Status.LEAD);
    assertThat(desk.lastReply(holder)).contains("Room B").isNotEqualTo(settled.text());
    assertThat(desk.replies(holder)).hasSize(2);
  }

  @Test
  void withWithheldRepliesTheLosersMessageWaitsAsWell() {
    ThreadId holder = desk.starts(REQUEST).thread();
    desk.teach("Room B on 14 May for us.", FrontDesk.request("2027-05-14", "B"));
    desk.teach("It has to be Room B.", new Intent.InsistOnRoom("our stage is made for it"));
    ThreadId requester = ((TurnResult.Booked) desk.conversations().start(
        TEAM, new Conversations.Opening("bea@example.com", "", "Room B on 14 May for us."))).thread();
    desk.says(requester, "It has to be Room B.");
    desk.holdingReplies();

    approve(only(Task.Type.ROOM_CONFLICT_RESOLUTION));

    assertThat(only(Task.Type.AI_REPLY_APPROVAL).thread()).isEqualTo(holder.value());
    assertThat(desk.draft(holder)).contains("Room B");
    assertThat(desk.replies(holder)).hasSize(1);
  }

  @Test
  void aDisputeThatTheHolderWinsIsToldToTheOtherOne() {
    ThreadId holder = desk.starts(REQUEST).thread();
    desk.teach("Room B on 14 May for us.", FrontDesk.request("2027-05-14", "B"));
    desk.teach("It has to be Room B.", new Intent.InsistOnRoom("our stage is made for it"));
    ThreadId requester = ((TurnResult.Booked) desk.conversations().start(
        TEAM, new Conversations.Opening("bea@example.com", "", "Room B on 14 May for us."))).thread();
    desk.says(requester, "It has to be Room B.");

    Tasks.Settled settled = reject(only(Task.Type.ROOM_CONFLICT_RESOLUTION), "They were first.");

    assertThat(settled.text()).contains("They were first.");
    assertThat(desk.lastReply(requester)).isEqualTo(settled.text());
    assertThat(desk.booking(holder).status()).isEqualTo(Status.OPTION);
    assertThat(desk.replies(holder)).hasSize(1);
  }

  @Test
  void withWithheldRepliesAPaymentsThanksWaitUnlessTheGateOpens() {
    ThreadId thread = desk.askingForADeposit().starts(REQUEST).thread();
    desk.says(thread, ACCEPTANCE);
    desk.holdingReplies();

    Conversations.Settled paid = desk.conversations().recordPayment(desk.booking(thread).id(), null, FrontDesk.NOW);

    assertThat(paid.text()).isEmpty();
    assertThat(only(Task.Type.AI_REPLY_APPROVAL).draft()).contains("225.00");
  }

  @Test
  void afterThreeRoundsWithoutADateAManagerSuggestsOnceMore() {
    desk.teach("Somewhen in spring.", new Intent.StateWindow(DateWindow.of(
        LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31)))).doing(Act.EVENT_REQUEST);
    desk.teach("None of these.", new Intent.Deny(), new Intent.StateWindow(DateWindow.of(
        LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30))));
    ThreadId thread = desk.starts("Somewhen in spring.").thread();
    for (int i = 0; i < 3; i++) {
      desk.says(thread, "None of these.");
    }
    Task task = only(Task.Type.DATE_CONFIRMATION_MESSAGE);

    Tasks.Settled settled = approve(task);

    assertThat(task.suggestedDates()).isNotEmpty().allMatch(day -> day.matches("\\d{2}\\.06\\.2027"));
    assertThat(task.draft()).contains("June 2027");
    assertThat(settled.text()).isEqualTo(task.draft());
    assertThat(desk.booking(thread).pending().asked()).isInstanceOf(Expectation.OneOfDates.class);
  }

  @Test
  void theDraftOfAnOpenDecisionFollowsTheFacts() {
    ThreadId thread = desk.accepted();
    String before = only(Task.Type.CONFIRMATION_MESSAGE).draft();
    desk.teach("Auf Deutsch, bitte.").in(Language.DE);

    desk.says(thread, "Auf Deutsch, bitte.");

    Task task = only(Task.Type.CONFIRMATION_MESSAGE);
    assertThat(task.draft()).isNotEqualTo(before);
    assertThat(approve(task).text()).isEqualTo(task.draft());
  }

  // Looking up and cleaning up

  @Test
  void aBookingsTasksAreListedOldestFirst() {
    ThreadId thread = desk.accepted();
    reject(only(Task.Type.CONFIRMATION_MESSAGE), null);
    desk.teach("Can I talk to somebody?", new Intent.WantPerson("?")).doing(Act.REQUEST_MANAGER);
    desk.says(thread, "Can I talk to somebody?");

    assertThat(tasks().ofBooking(TEAM, desk.booking(thread).id().value())).extracting(Task::type)
        .containsExactly(Task.Type.CONFIRMATION_MESSAGE, Task.Type.MESSAGE_MANAGER);
  }
}
