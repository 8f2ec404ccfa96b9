package ai.openevent.conversation;

import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Outcome;
import ai.openevent.language.ReplyWriter;
import ai.openevent.venue.Venues;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets a reply out, or withholds it for a manager. Needs an open unit of work.
@Component
class Delivery {

  private final ReplyWriter writer;
  private final Venues venues;
  private final BookingDesk desk;
  private final Threads threads;
  private final Transcript transcript;
  private final PageLinks links;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Delivery(
      ReplyWriter writer,
      Venues venues,
      PageLinks links,
      BookingDesk desk,
      Threads threads,
      Transcript transcript,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.writer = writer;
    this.venues = venues;
    this.links = links;
    this.desk = desk;
    this.threads = threads;
    this.transcript = transcript;
    this.events = events;
    this.clock = clock;
  }

  /// @param reply what the client reads now; empty when it waits
  /// @param draft the withheld reply; null when it is out or waits with a decision
  record Delivered(String reply, @Nullable UUID draft) {}

  String words(List<Outcome> outcomes, Booking booking) {
    return writer.write(outcomes, booking, booking.person().language(), venues.of(booking.id().tenant()));
  }

  /// Delivers and stores the conversation as it is then.
  Delivered deliver(ThreadId thread, ThreadState state, Booking booking, List<Outcome> outcomes, boolean held) {
    if (!held) {
      return release(thread, state, booking, links.in(new Pages.Reply(thread, booking, outcomes, false)));
    }
    return outcomes.stream().anyMatch(Outcome.AwaitingConfirmation.class::isInstance)
        ? waitForConfirmation(thread, state, booking, links.in(new Pages.Reply(thread, booking, outcomes, false)))
        : withhold(thread, state, booking, links.in(new Pages.Reply(thread, booking, outcomes, true)));
  }

  /// What is said with a manager's decision, which nothing waits for any more.
  String wordsWithPages(ThreadId thread, List<Outcome> outcomes, Booking booking) {
    return words(links.in(new Pages.Reply(thread, booking, outcomes, false)), booking);
  }

  // At once

  private Delivered release(ThreadId thread, ThreadState state, Booking booking, List<Outcome> outcomes) {
    List<Outcome> shown = Unshown.shown(outcomes, booking);
    String reply = words(shown, booking);
    Integer version = offerIn(shown);
    transcript.released(thread, booking.id(), reply, version, null);
    if (version != null && booking.deal().current().filter(offer -> offer.status() == Offer.Status.DRAFT).isPresent()) {
      desk.handle(booking.id(), new BookingCommand.ReleaseReply(version));
    }
    threads.save(thread, version == null ? state : withdrawn(thread, state, booking.id()));
    return new Delivered(reply, null);
  }

  /// Takes back what waits on a booking, because it is overtaken.
  void withdraw(ThreadId thread, BookingId booking) {
    threads.find(thread).ifPresent(state -> {
      ThreadState without = withdrawn(thread, state, booking).keeping(null);
      if (!without.equals(state)) {
        threads.save(thread, without);
      }
    });
  }

  private ThreadState withdrawn(ThreadId thread, ThreadState state, BookingId booking) {
    WaitingReply draft = state.draft();
    if (draft == null || draft.parts().stream().noneMatch(part -> part.booking().equals(booking.value()))) {
      return state;
    }
    WaitingReply rest = draft.without(booking);
    if (rest == null) {
      events.publishEvent(new DraftSettled(thread, draft.id(), null));
    } else {
      announce(thread, state, rest);
    }
    return state.waitingWith(rest);
  }

  // With a decision

  /// The gate is open: the client hears of it with the manager's decision, and nothing waits beside that. What was asked
  /// in the same message is answered with it (workflow.md 27.20).
  private Delivered waitForConfirmation(ThreadId thread, ThreadState state, Booking booking, List<Outcome> outcomes) {
    ThreadState without = withdrawn(thread, state, booking.id());
    List<Outcome> answers = outcomes.stream().filter(Outcome.Answered.class::isInstance).toList();
    ApprovalId approval = booking.pending().open(Approval.FinalConfirmation.class).orElse(null);
    if (approval == null || answers.isEmpty()) {
      threads.save(thread, without);
    } else {
      threads.save(thread, without.keeping(new ThreadState.Aside(approval.value(), words(answers, booking))));
      events.publishEvent(new PreviewChanged(booking.id(), approval));
    }
    return new Delivered("", null);
  }

  // As a draft

  private Delivered withhold(ThreadId thread, ThreadState state, Booking booking, List<Outcome> outcomes) {
    WaitingReply before = state.draft();
    boolean waits = before != null && before.holdsOfferOf(booking.id());
    WaitingReply.Part newest = part(booking, waits ? outcomes : Unshown.shown(outcomes, booking));
    List<WaitingReply.Part> parts = new ArrayList<>(before == null ? List.of() : before.carriedOver(
        id -> desk.find(new BookingId(thread.tenant(), id)).orElseThrow(),
        newest.offerVersion() == null ? null : newest.booking()));
    parts.add(newest);
    UUID id = before == null ? UUID.randomUUID() : before.id();
    WaitingReply draft = new WaitingReply(id, parts, clock.instant());
    announce(thread, state, draft);
    threads.save(thread, state.waitingWith(draft));
    return new Delivered("", id);
  }

  private void announce(ThreadId thread, ThreadState state, WaitingReply draft) {
    events.publishEvent(new ReplyDrafted(thread, new BookingId(thread.tenant(), draft.booking()), draft.id(), draft.text(),
        state.lastText() == null ? "" : state.lastText()));
  }

  private WaitingReply.Part part(Booking booking, List<Outcome> outcomes) {
    String whole = words(outcomes, booking);
    List<Outcome> told = outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Ask)).toList();
    String body = told.isEmpty() ? "" : words(told, booking);
    return whole.startsWith(body)
        ? new WaitingReply.Part(booking.id().value(), body, whole.substring(body.length()).strip(), offerIn(outcomes))
        : new WaitingReply.Part(booking.id().value(), whole, "", offerIn(outcomes));
  }

  /// The version of the offer that is made with these; null for none.
  static @Nullable Integer offerIn(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.OfferMade made) {
        return made.offer().version();
      }
    }
    return null;
  }
}
