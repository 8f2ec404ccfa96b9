package ai.openevent.conversation;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Outcome;
import ai.openevent.language.ReplyWriter;
import ai.openevent.venue.Venues;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets a reply out, or withholds it for a manager. There is at most one withheld reply per conversation: a newer one takes its
/// place and its id, and carries over an offer that was not released (workflow.md 27.6, 27.20, 27.21).
@Component
class Delivery {

  private final ReplyWriter writer;
  private final Venues venues;
  private final Transcript transcript;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Delivery(ReplyWriter writer, Venues venues, Transcript transcript, ApplicationEventPublisher events, InstantSource clock) {
    this.writer = writer;
    this.venues = venues;
    this.transcript = transcript;
    this.events = events;
    this.clock = clock;
  }

  /// @param state the conversation after the delivery
  record Delivered(ThreadState state, String reply, @Nullable UUID draft) {}

  String words(List<Outcome> outcomes, Booking booking) {
    return writer.write(outcomes, booking, booking.person().language(), venues.of(booking.id().tenant()));
  }

  Delivered deliver(ThreadId thread, ThreadState state, Booking booking, List<Outcome> outcomes, boolean held) {
    if (!held) {
      String reply = words(outcomes, booking);
      transcript.released(thread, reply);
      return new Delivered(state, reply, null);
    }
    boolean waitsWithApproval = outcomes.stream().anyMatch(Outcome.AwaitingConfirmation.class::isInstance);
    return waitsWithApproval
        ? new Delivered(withdraw(thread, state), "", null)
        : withhold(thread, state, booking, outcomes);
  }

  private ThreadState withdraw(ThreadId thread, ThreadState state) {
    ThreadState.WaitingReply draft = state.draft();
    if (draft == null) {
      return state;
    }
    events.publishEvent(new DraftSettled(thread, draft.id(), null));
    return state.waitingWith(null);
  }

  private Delivered withhold(ThreadId thread, ThreadState state, Booking booking, List<Outcome> outcomes) {
    ThreadState.WaitingReply before = state.draft();
    Optional<Offer> unreleased = unreleased(before, booking, outcomes);
    List<Outcome> all = unreleased.map(offer -> carriedOver(offer, outcomes)).orElse(outcomes);
    UUID id = before != null ? before.id() : UUID.randomUUID();
    ThreadState.WaitingReply draft = new ThreadState.WaitingReply(
        id, booking.id().value(), words(all, booking), offerIn(all), clock.instant());
    events.publishEvent(new ReplyDrafted(thread, booking.id(), id, draft.text(), state.lastText() == null ? "" : state.lastText()));
    return new Delivered(state.waitingWith(draft), "", id);
  }

  /// The offer of the waiting draft, if it still counts and the new reply doesn't hold one itself.
  private static Optional<Offer> unreleased(
      ThreadState.@Nullable WaitingReply before, Booking booking, List<Outcome> outcomes) {
    Integer version = before == null ? null : before.offerVersion();
    if (version == null || offerIn(outcomes) != null) {
      return Optional.empty();
    }
    return booking.deal().current()
        .filter(offer -> offer.version() == version && offer.status() == Offer.Status.DRAFT);
  }

  private static List<Outcome> carriedOver(Offer offer, List<Outcome> outcomes) {
    List<Outcome> all = new ArrayList<>();
    all.add(new Outcome.OfferMade(offer, null, List.of()));
    outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Ask)).forEach(all::add);
    all.add(new Outcome.Ask(new Expectation.Acceptance(offer.version())));
    return all;
  }

  private static @Nullable Integer offerIn(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.OfferMade made) {
        return made.offer().version();
      }
    }
    return null;
  }
}
