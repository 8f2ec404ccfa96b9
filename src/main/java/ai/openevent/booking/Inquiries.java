package ai.openevent.booking;

import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Faq;
import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers clients' questions from the venue's data and the calendar (workflow.md 11). Read-only: what a question names
/// counts for its answer; what it leaves open is the booking's. Where the data holds nothing the answer is
/// [Answer.Unknown].
final class Inquiries {

  /// Shorter words say nothing about what a question is about.
  private static final int SHORTEST_TELLING = 4;

  private final Booking booking;
  private final Facts facts;

  private Inquiries(Booking booking, Facts facts) {
    this.booking = booking;
    this.facts = facts;
  }

  /// One answer per question, in their order; the same answer is given once.
  static List<Answer> answer(List<Question> questions, Booking booking, Facts facts) {
    Inquiries inquiries = new Inquiries(booking, facts);
    return questions.stream().map(inquiries::answer).distinct().toList();
  }

  private Answer answer(Question question) {
    Topic topic = question.topic();
    return switch (topic) {
      case FREE_DATES -> dates(question).freeDates();
      case CHECK_AVAILABILITY -> dates(question).availability();
      case CHECK_ALTERNATIVES -> dates(question).alternatives();
      case CHECK_CAPACITY -> rooms(question).capacity();
      case ROOM_FEATURES -> rooms(question).features(room(question));
      case ROOMS_BY_FEATURE -> rooms(question).withFeature();
      case ACCESSIBILITY_INQUIRY -> new Answer.Accessibility(topic, room(question), faq(topic));
      case RATE_INCLUSIONS -> inclusions(question);
      case PRICING_INQUIRY -> prices(question);
      case CATERING_FOR -> items(question).catering(faq(topic));
      case PRODUCTS_FOR, EQUIPMENT -> items(question).equipment(room(question));
      case OWN_CATERING -> fromFaq(question, topic, Topic.CATERING_FOR);
      case STREAMING -> fromFaq(question, topic, Topic.EQUIPMENT);
      case PARKING_POLICY, ACCESS_SETUP, BOOKING_LEAD_TIME, CANCELLATION_POLICY -> fromFaq(question, topic);
      case REQUEST_OPTION -> new Answer.OptionRule(topic, booking.place().hold() != null);
      case SITE_VISIT_OVERVIEW ->
          new Answer.VisitRules(topic, facts.offering().visits().slots(), facts.offering().visits().weekdaysOnly());
      case OPENING_HOURS -> new Answer.OpeningHours(topic, facts.venue().openingHours());
      case ADDRESS -> new Answer.VenueAddress(topic, facts.venue());
      case CURRENCY -> new Answer.Currency(topic, facts.venue().currency());
      case DEPOSIT_TERMS, PAYMENT_TERMS -> deposit(topic);
      case BOOKING_STATUS -> new Answer.StatusReport(topic, booking.stage(), booking.status(), isDepositPaid());
      case OTHER -> question.scope().item() == null
          ? new Answer.Unknown(topic, question.words())
          : items(question).prices();
    };
  }

  private DateInquiry dates(Question question) {
    return new DateInquiry(question, booking, facts);
  }

  private RoomInquiry rooms(Question question) {
    return new RoomInquiry(question, booking, facts);
  }

  private ItemInquiry items(Question question) {
    return new ItemInquiry(question, facts);
  }

  /// The room a question is about: the one it names, else the one the client has or wishes.
  private @Nullable Room room(Question question) {
    RoomLock lock = booking.place().lock();
    RoomId known = lock == null ? booking.place().wished() : lock.room();
    return Optional.ofNullable(question.scope().room() == null ? known : question.scope().room())
        .flatMap(facts.catalog()::findRoom)
        .orElse(null);
  }

  private Answer inclusions(Question question) {
    Room room = room(question);
    return room == null ? fromFaq(question, question.topic()) : new Answer.Inclusions(question.topic(), room);
  }

  private Answer prices(Question question) {
    ItemInquiry items = items(question);
    if (items.namesSomething()) {
      return items.prices();
    }
    Room room = room(question);
    Integer guests = question.scope().guests();
    OfferBasis agreed = booking.offerBasis();
    if (room != null && guests != null && agreed != null && agreed.room().equals(room.id())) {
      return room.holds(guests, agreed.layout())
          ? new Answer.Quote(question.topic(), room, guests, new Pricing(facts).compose(agreed.counting(guests), 0).total())
          : rooms(question).capacity();
    }
    return room == null ? rooms(question).prices() : new Answer.RoomPrices(question.topic(), List.of(room));
  }

  private Answer deposit(Topic topic) {
    DepositTerms terms = facts.offering().deposit();
    Deposit agreed = booking.deal().current()
        .filter(offer -> offer.status() != Offer.Status.DRAFT)
        .map(Offer::deposit)
        .orElse(null);
    boolean share = terms.enabled() && terms.kind() == DepositTerms.Kind.PERCENTAGE;
    Money fixed = terms.enabled() && !share ? terms.fixedAmount() : null;
    return new Answer.DepositRules(topic, agreed, share ? terms.percentage() : null, fixed, terms.deadlineDays());
  }

  private boolean isDepositPaid() {
    return booking.deal().isDepositRequired() && !booking.deal().depositOpen().isPositive();
  }

  /// The house's texts on the first of these topics that has any.
  private Answer fromFaq(Question question, Topic... topics) {
    return Arrays.stream(topics).map(this::faq)
        .filter(entries -> !entries.isEmpty())
        .findFirst()
        .<Answer>map(entries -> new Answer.FromFaq(question.topic(), fitting(entries, question)))
        .orElseGet(() -> new Answer.Unknown(question.topic(), question.words()));
  }

  /// Of several texts on a topic the first is the usual one; another joins it when the question names what that one is about.
  private static List<Faq> fitting(List<Faq> entries, Question question) {
    List<String> usual = words(entries.getFirst());
    List<String> asked = Wording.tokens(question.words()).stream()
        .filter(word -> word.length() >= SHORTEST_TELLING && !isIn(word, usual))
        .toList();
    List<Faq> fitting = new ArrayList<>(List.of(entries.getFirst()));
    entries.stream().skip(1).filter(entry -> asked.stream().anyMatch(word -> isIn(word, words(entry)))).forEach(fitting::add);
    return fitting;
  }

  private static List<String> words(Faq entry) {
    return Wording.tokens(entry.question() + " " + String.join(" ", entry.answers().values()));
  }

  private static boolean isIn(String word, List<String> words) {
    return words.stream().anyMatch(other -> Wording.sameWord(word, other));
  }

  private List<Faq> faq(Topic topic) {
    return facts.offering().faq().stream().filter(entry -> entry.topic().equals(topic.key())).toList();
  }
}
