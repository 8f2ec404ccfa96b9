package ai.openevent.language.reply;

import ai.openevent.booking.Answer;
import ai.openevent.booking.Booking;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.Stage;
import ai.openevent.venue.Language;
import ai.openevent.venue.Offering;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One reply. What was changed is said first, then the rest in the order of the decision, then the answers to questions, and
/// the one question at the end.
final class Letter {

  /// A paragraph has at most so many sentences (workflow.md 21).
  private static final int MOST_SENTENCES = 3;

  /// A full stop after a figure is an ordinal's or a date's, not a sentence's.
  private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\d)[.!?](?=\\s|$)");

  private final List<Outcome> outcomes;
  private final Booking booking;
  private final Phrases phrases;
  private final DateTexts dates;
  private final RoomTexts rooms;
  private final ItemTexts items;
  private final OfferTexts offers;
  private final VisitTexts visits;
  private final AnswerTexts answers;
  private final AskTexts asks;

  Letter(List<Outcome> outcomes, Booking booking, Language language, Offering offering) {
    this.outcomes = List.copyOf(outcomes);
    this.booking = booking;
    this.phrases = new Phrases(language, offering, Markup.MARKDOWN);
    this.dates = new DateTexts(phrases, this);
    this.rooms = new RoomTexts(phrases, this);
    this.items = new ItemTexts(phrases, this);
    this.offers = new OfferTexts(phrases, this);
    this.visits = new VisitTexts(phrases);
    this.answers = new AnswerTexts(phrases, this);
    this.asks = new AskTexts(phrases, this, offers, items);
  }

  Booking booking() {
    return booking;
  }

  <O extends Outcome> Stream<O> all(Class<O> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast);
  }

  boolean says(Class<? extends Outcome> kind) {
    return all(kind).findAny().isPresent();
  }

  /// Whether an answer lists the rooms that are free on a day.
  boolean tellsRoomsOn(LocalDate day) {
    return all(Outcome.Answered.class).map(Outcome.Answered::answer)
        .anyMatch(answer -> answer instanceof Answer.RoomsFree free && free.days().equals(EventDays.on(day)));
  }

  /// Whether the reply already tells that the next step is the house's.
  boolean saysThatTheHouseActs() {
    return outcomes.stream().anyMatch(outcome -> outcome instanceof Outcome.AwaitingConfirmation
        || outcome instanceof Outcome.CounterReviewed || outcome instanceof Outcome.DisputeOpened
        || outcome instanceof Outcome.SourcingStarted || outcome instanceof Outcome.CancellationForwarded
        || outcome instanceof Outcome.PersonComing || outcome instanceof Outcome.UnderReview
        || outcome instanceof Outcome.BeingRevised || outcome instanceof Outcome.PaymentClaimed);
  }

  /// The reply as Markdown; never empty.
  Text text() {
    List<Text> paragraphs = new ArrayList<>();
    paragraphs.addAll(paragraphs(this::isChange));
    paragraphs.addAll(paragraphs(outcome -> !isChange(outcome) && !(outcome instanceof Outcome.Answered)));
    all(Outcome.Answered.class).map(answered -> answers.text(answered.answer()))
        .filter(text -> !text.isEmpty() && !paragraphs.contains(text))
        .forEach(paragraphs::add);
    Text question = question();
    if (!question.isEmpty()) {
      if (paragraphs.isEmpty()) {
        paragraphs.add(say("acknowledged"));
      }
      paragraphs.add(question);
    }
    return paragraphs.isEmpty() ? nothingElse() : Text.join("\n\n", paragraphs);
  }

  private Text nothingElse() {
    EventDays days = booking.schedule().days();
    return booking.stage() == Stage.CONFIRMED && booking.isLive() && days != null
        ? say("nothing.else.confirmed", "onDays", phrases.onDays(days))
        : say("nothing.else");
  }

  private Text question() {
    List<Expectation> asked = all(Outcome.Ask.class).map(Outcome.Ask::expectation).toList();
    return asked.isEmpty() ? Text.NONE : asks.question(asked.getLast());
  }

  /// Whether it tells of an old value in favour of a new one.
  private boolean isChange(Outcome outcome) {
    return outcome instanceof Outcome.DateChanged || outcome instanceof Outcome.GuestsChanged
        || outcome instanceof Outcome.HoursChanged || outcome instanceof Outcome.LayoutChanged
        || outcome instanceof Outcome.OfferAccepted
        || (outcome instanceof Outcome.ItemsChanged && !booking.deal().offers().isEmpty())
        || (outcome instanceof Outcome.RoomLocked locked && locked.before() != null);
  }

  private List<Text> paragraphs(Predicate<Outcome> which) {
    return joined(outcomes.stream().filter(which).map(this::text).distinct().toList());
  }

  /// Sentences as paragraphs that are not too long.
  static Text paragraphs(List<Text> sentences) {
    return Text.join("\n\n", joined(sentences));
  }

  /// Short texts are put together to paragraphs; a text with blank lines stays by itself.
  private static List<Text> joined(List<Text> texts) {
    List<Text> paragraphs = new ArrayList<>();
    Text open = Text.NONE;
    for (Text text : texts) {
      if (!open.isEmpty() && (text.isBlock() || sentences(open) + sentences(text) > MOST_SENTENCES)) {
        paragraphs.add(open);
        open = Text.NONE;
      }
      if (text.isBlock()) {
        paragraphs.add(text);
      } else if (!text.isEmpty()) {
        open = open.isEmpty() ? text : open.then(text);
      }
    }
    if (!open.isEmpty()) {
      paragraphs.add(open);
    }
    return paragraphs;
  }

  private static long sentences(Text text) {
    return SENTENCE_END.matcher(text.written()).results().count();
  }

  /// One line per kind of outcome; empty for what has no text of its own.
  private Text text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.OfDates dates -> ofDates(dates);
      case Outcome.OfParty party -> ofParty(party);
      case Outcome.OfRooms rooms -> ofRooms(rooms);
      case Outcome.OfItems items -> ofItems(items);
      case Outcome.OfOffer offer -> ofOffer(offer);
      case Outcome.OfSettlement settlement -> ofSettlement(settlement);
      case Outcome.OfVisits visits -> ofVisits(visits);
      case Outcome.OfEnding ending -> ofEnding(ending);
      case Outcome.OfConversation conversation -> ofConversation(conversation);
    };
  }

  private Text ofDates(Outcome.OfDates outcome) {
    return switch (outcome) {
      case Outcome.DateConfirmed confirmed -> dates.confirmed(confirmed);
      case Outcome.DateChanged changed -> dates.changed(changed);
      case Outcome.DateDenied denied -> dates.denied(denied);
      case Outcome.DateImpossible impossible -> say("date.impossible", "words", phrases.quoted(impossible.words()));
      case Outcome.DateContradictory contradictory -> dates.contradictory(contradictory);
      case Outcome.RangeUnclear unclear -> say("date.rangeUnclear", "onDays", phrases.onDays(unclear.range()));
      case Outcome.DatesProposed proposed -> dates.proposed(proposed);
      case Outcome.SeriesPlannedSingly _ -> say("series.singly");
      case Outcome.HoursUnclear unclear -> say("hours.unclear", "hours", phrases.hours(unclear.hours()));
      case Outcome.HoursOutside outside -> dates.outside(outside);
      case Outcome.AsAgreed agreed -> dates.agreed(agreed);
    };
  }

  private Text ofParty(Outcome.OfParty outcome) {
    return switch (outcome) {
      case Outcome.GuestsChanged changed ->
          say("guests.changed", "before", changed.before(), "now", phrases.guests(changed.now()));
      case Outcome.GuestsNoted noted -> dates.guestsNoted(noted.guests());
      case Outcome.HoursChanged changed -> dates.hoursChanged(changed.before(), changed.now());
      case Outcome.LayoutChanged changed -> dates.layoutChanged(changed.before(), changed.now());
    };
  }

  private Text ofRooms(Outcome.OfRooms outcome) {
    return switch (outcome) {
      case Outcome.RoomsPresented presented -> rooms.presented(presented);
      case Outcome.RoomLocked locked -> rooms.locked(locked);
      case Outcome.RoomKept kept -> say("room.kept", "room", phrases.room(kept.room()));
      case Outcome.RoomReleased released -> rooms.released(released);
      case Outcome.RoomTooSmall small -> rooms.tooSmall(small);
      case Outcome.HouseTooSmall small -> rooms.houseTooSmall(small);
      case Outcome.RoomHeld held ->
          say("room.heldByOther", "room", phrases.room(held.room()), "onDays", phrases.onDays(held.days()));
      case Outcome.RoomTaken taken -> say("room.taken", "room", phrases.room(taken.room()), "onDays", phrases.onDays(taken.days()));
      case Outcome.RoomUnknown unknown -> say("room.unknown", "name", phrases.quoted(unknown.name()));
      case Outcome.RoomRemembered remembered -> say("room.remembered", "room", phrases.room(remembered.room()));
      case Outcome.DisputeOpened opened -> say("dispute.opened", "room", phrases.room(opened.room()));
      case Outcome.DisputeLost lost -> noted(say("dispute.lost", "room", phrases.room(lost.room())), lost.note());
      case Outcome.RoomTakenAway away ->
          say("room.takenAway", "room", phrases.room(away.room()), "onDays", phrases.onDays(away.days()));
      case Outcome.NoLargerRoom none -> say("room.noLarger", "room", phrases.room(none.largest()), "limit", none.limit());
    };
  }

  private Text ofItems(Outcome.OfItems outcome) {
    return switch (outcome) {
      case Outcome.ItemsChanged changed -> items.changed(changed.changes());
      case Outcome.ItemNotOrdered not -> say("items.notOrdered", "item", phrases.item(not.item()));
      case Outcome.ItemsMissing missing -> isGivenUp(missing.room()) ? Text.NONE : items.missing(missing.items(), missing.room());
      case Outcome.ItemsToChoose choice -> items.toChoose(choice);
      case Outcome.SourcingStarted started -> say("items.sourcing", "items", items.names(started.items()));
      case Outcome.ItemSourced sourced -> items.sourced(sourced);
      case Outcome.SourcingFailed failed ->
          noted(say("items.sourcingFailed", "items", items.names(failed.items())), failed.note());
      case Outcome.WentWithout without -> say("items.without", "items", items.names(without.items()));
      case Outcome.MenuOutOfSeason out -> items.outOfSeason(out.item());
    };
  }

  private Text ofOffer(Outcome.OfOffer outcome) {
    return switch (outcome) {
      case Outcome.OfferMade made -> offers.made(made);
      case Outcome.OverBudget over -> offers.overBudget(over);
      case Outcome.OfferAccepted accepted -> say("offer.accepted", "total", phrases.price(accepted.offer().total()));
      case Outcome.AcceptedTooEarly _ -> say("offer.acceptedTooEarly");
      case Outcome.CounterNoted counter -> offers.countered(counter);
      case Outcome.CounterTooEarly _ -> say("counter.tooEarly");
      case Outcome.CounterReviewed _ -> say("counter.reviewed");
      case Outcome.OfferDeclined _ -> say("offer.declined");
    };
  }

  private Text ofSettlement(Outcome.OfSettlement outcome) {
    return switch (outcome) {
      case Outcome.BillingNoted noted -> billing(noted);
      case Outcome.ContactNoted _ -> say("contact.noted");
      case Outcome.BillingMissing missing -> offers.billingMissing(missing.parts());
      case Outcome.DepositDue due -> offers.depositDue(due.deposit(), due.open());
      case Outcome.PaymentReceived received -> say("payment.received", "amount", phrases.price(received.amount()));
      case Outcome.PaymentClaimed _ -> say("payment.claimed");
      case Outcome.AwaitingConfirmation _ -> say("confirmation.awaited");
      case Outcome.Confirmed confirmed -> offers.confirmed(confirmed);
      case Outcome.BeingRevised revised -> noted(say("revised"), revised.note());
    };
  }

  private Text ofVisits(Outcome.OfVisits outcome) {
    return switch (outcome) {
      case Outcome.VisitDaysOffered offered -> visits.days(offered.days());
      case Outcome.VisitTimesOffered offered -> visits.times(offered);
      case Outcome.VisitNotPossible impossible -> visits.notPossible(impossible);
      case Outcome.VisitProposed proposed -> say("visit.proposed", "slot", phrases.slot(proposed.slot()));
      case Outcome.VisitScheduled scheduled -> visits.scheduled(scheduled);
      case Outcome.VisitOvertaken overtaken -> say("visit.overtaken", "slot", phrases.slot(overtaken.slot()));
      case Outcome.VisitCalledOff calledOff -> visits.calledOff(calledOff);
    };
  }

  private Text ofEnding(Outcome.OfEnding outcome) {
    return switch (outcome) {
      case Outcome.Farewell farewell -> say("farewell." + farewell.why().name());
      case Outcome.CancellationForwarded _ -> offers.cancellationForwarded();
      case Outcome.CancellationRefused refused -> noted(say("cancellation.refused"), refused.note());
    };
  }

  private Text ofConversation(Outcome.OfConversation outcome) {
    return switch (outcome) {
      case Outcome.PersonComing _ -> say("person.coming");
      case Outcome.UnderReview _ -> say("under.review");
      case Outcome.NotUnderstood _ -> say("not.understood");
      case Outcome.AlreadyReceived _ -> say("already.received");
      case Outcome.WhichBooking which -> rooms.which(which.candidates());
      case Outcome.NeedsNoted needs -> say("needs.noted", "words", phrases.quoted(needs.words()));
      case Outcome.Answered _, Outcome.Ask _, Outcome.InLanguage _ -> Text.NONE;
    };
  }

  /// What a room lacks is of no interest any more when the client loses it.
  private boolean isGivenUp(@Nullable RoomId room) {
    return all(Outcome.RoomReleased.class).anyMatch(released -> released.room().equals(room));
  }

  /// The address is not said beside an offer, which shows it.
  private Text billing(Outcome.BillingNoted noted) {
    Text address = offers.address(noted.billing());
    return says(Outcome.OfferMade.class) || address.isEmpty() ? Text.NONE : say("billing.noted", "address", address);
  }

  /// A manager's own words follow as a paragraph of their own.
  private static Text noted(Text text, @Nullable String note) {
    Text words = Text.ofHouse(Objects.requireNonNullElse(note, ""));
    return words.isEmpty() ? text : text.above(words);
  }

  private Text say(String key, Object... namesAndValues) {
    return phrases.say(key, namesAndValues);
  }
}
