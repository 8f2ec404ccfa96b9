package ai.openevent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Reader;
import ai.openevent.language.ReplyWriter;
import ai.openevent.language.act.BuiltInReader;
import ai.openevent.storage.MemoryStorage;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredFiles;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venue;
import ai.openevent.venue.Venues;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A front desk for tests: real bookings, conversations, tasks and replies of the demo venue on 20 November 2026, with a
/// scripted reader and everything in memory.
public final class FrontDesk implements AutoCloseable {

  public static final TenantId TEAM = TenantId.DEFAULT;
  public static final String CLIENT = "anna@example.com";
  public static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  public static final String REQUEST = "Room B on 14 May 2027 for 30 people, please.";
  public static final String ACCEPTANCE = "We accept the offer.";
  public static final String ADDRESS = "Quellwerk AG, Rosenweg 12, 8005 Zurich, Switzerland";
  public static final String PARKING = "Is there parking at the venue?";

  /// Stateless, and costly to make.
  private static final Reader READER = new BuiltInReader();

  private final MemoryStorage storage;
  private final Phrasebook phrases = new Phrasebook();
  private final House house = new House();
  private final Clock clock = new Clock();
  private final AnnotationConfigApplicationContext context;

  private final Consumer<AnnotationConfigApplicationContext> annexe;

  private FrontDesk(MemoryStorage storage, String hilByEnvironment, boolean scripted) {
    this(storage, hilByEnvironment, scripted, _ -> { });
  }

  private FrontDesk(
      MemoryStorage storage, String hilByEnvironment, boolean scripted, Consumer<AnnotationConfigApplicationContext> annexe) {
    this.storage = storage;
    this.annexe = annexe;
    context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("openevent.hil-all-llm-replies", hilByEnvironment)));
    context.registerBean(Store.class, storage::store);
    context.registerBean(UnitOfWork.class, storage::unit);
    context.registerBean(StoredFiles.class, storage::files);
    context.registerBean(Venues.class, () -> house);
    context.registerBean(InstantSource.class, () -> clock);
    if (scripted) {
      context.registerBean(Phrasebook.class, () -> phrases);
    } else {
      context.registerBean(Reader.class, () -> READER);
      context.scan("ai.openevent.language.turn");
    }
    context.scan("ai.openevent.conversation", "ai.openevent.tasks", "ai.openevent.booking.persistence",
        "ai.openevent.language.reply");
    annexe.accept(context);
    context.refresh();
    teachTheUsual();
  }

  public static FrontDesk open() {
    return new FrontDesk(MemoryStorage.create(), "", true);
  }

  /// With further parts of the house beside the desk.
  public static FrontDesk with(Consumer<AnnotationConfigApplicationContext> annexe) {
    return new FrontDesk(MemoryStorage.create(), "", true, annexe);
  }

  /// With the house's own reader instead of the script.
  public static FrontDesk reading() {
    return new FrontDesk(MemoryStorage.create(), "", false);
  }

  /// The same with further parts of the house beside the desk.
  public static FrontDesk readingWith(Consumer<AnnotationConfigApplicationContext> annexe) {
    return new FrontDesk(MemoryStorage.create(), "", false, annexe);
  }

  static FrontDesk withEnvironment(String hil) {
    return new FrontDesk(MemoryStorage.create(), hil, true);
  }

  /// The same data after the application was started again.
  public FrontDesk restarted() {
    return new FrontDesk(storage, "", true, annexe);
  }

  public FrontDesk holdingReplies() {
    conversations().setHilMode(TEAM, true);
    return this;
  }

  public FrontDesk askingForADeposit() {
    house.terms = new DepositTerms(true, DepositTerms.Kind.PERCENTAGE, 30, Money.ZERO, 10);
    return this;
  }

  private void teachTheUsual() {
    phrases.teach(REQUEST, request("2027-05-14", "B"));
    phrases.teach(ACCEPTANCE, new Intent.Accept()).doing(Act.ACCEPT_OFFER);
    phrases.teach(ADDRESS, new Intent.GiveBilling(
        new Billing("Quellwerk AG", "Rosenweg 12", "8005", "Zurich", "Switzerland", null, ADDRESS)));
    phrases.teach(PARKING).asking(Topic.PARKING_POLICY);
  }

  /// A room for 30 guests on a day.
  public static Intent[] request(String day, String room) {
    return new Intent[] {
      new Intent.StateDay(LocalDate.parse(day), false), new Intent.StateGuests(GuestCount.of(30)),
      new Intent.NameRoom(DemoVenue.room(room).id())
    };
  }

  // The house

  public Phrasebook.Phrase teach(String sentence, Intent... intents) {
    return phrases.teach(sentence, intents);
  }

  /// From now on the house has another name and currency, and no tax.
  public FrontDesk ofAHouseCalled(String name, String currency) {
    house.call(name, currency);
    return this;
  }

  public Phrasebook phrases() {
    return phrases;
  }

  public Conversations conversations() {
    return context.getBean(Conversations.class);
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public Store store() {
    return storage.store();
  }

  /// From now on nothing can be stored.
  public void fillsItsDisk() {
    hasRoomFor(0);
  }

  public void makesRoomOnItsDisk() {
    hasRoomFor(Long.MAX_VALUE / 2);
  }

  public void hasRoomFor(long bytes) {
    storage.room().set(bytes);
  }

  public StoredFiles files() {
    return storage.files();
  }

  public UnitOfWork unit() {
    return storage.unit();
  }

  public ReplyWriter writer() {
    return context.getBean(ReplyWriter.class);
  }

  public void passes(Duration time) {
    clock.now = clock.now.plus(time);
  }

  // What is said

  public TurnResult.Booked starts(String text) {
    return (TurnResult.Booked) conversations().start(TEAM, new Conversations.Opening(CLIENT, "", text));
  }

  public TurnResult.Booked says(ThreadId thread, String text) {
    return (TurnResult.Booked) conversations().send(thread, text);
  }

  /// A conversation with an accepted offer and an address, so that the gate is open.
  public ThreadId accepted() {
    ThreadId thread = starts(REQUEST).thread();
    says(thread, ACCEPTANCE);
    says(thread, ADDRESS);
    return thread;
  }

  // What came of it

  public Booking booking(ThreadId thread) {
    Conversation conversation = conversations().find(thread).orElseThrow();
    return context.getBean(BookingDesk.class).find(Objects.requireNonNull(conversation.booking())).orElseThrow();
  }

  public List<Booking> bookings() {
    return context.getBean(BookingDesk.class).all(TEAM);
  }

  public Offer offer(ThreadId thread) {
    return booking(thread).deal().current().orElseThrow();
  }

  public String draft(ThreadId thread) {
    return Objects.requireNonNull(conversations().find(thread).orElseThrow().draft(), "no draft").text();
  }

  public UUID draftId(ThreadId thread) {
    return Objects.requireNonNull(conversations().find(thread).orElseThrow().draft(), "no draft").id();
  }

  public FrontDesk hasNoDraft(ThreadId thread) {
    assertThat(conversations().find(thread).orElseThrow().draft()).isNull();
    return this;
  }

  /// What the house said so far, oldest first.
  public List<String> replies(ThreadId thread) {
    return conversations().find(thread).orElseThrow().transcript().stream()
        .filter(said -> !said.byClient()).map(Conversation.Said::text).toList();
  }

  public @Nullable String lastReply(ThreadId thread) {
    List<String> replies = replies(thread);
    return replies.isEmpty() ? null : replies.getLast();
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class House implements Venues {
    private DepositTerms terms = DepositTerms.NONE;
    private Venue venue = DemoVenue.offering().venue();

    @Override
    public Offering of(TenantId team) {
      Offering demo = DemoVenue.asking(terms);
      return new Offering(venue, demo.catalog(), demo.deposit(), demo.roomDeposits(), demo.visits(), demo.cancellation(), demo.faq(),
          demo.managers(), demo.autofillMinScore(), demo.stored());
    }

    void call(String name, String currency) {
      venue = new Venue(name, venue.city(), venue.country(), venue.zone(), currency, venue.openingHours(), BigDecimal.ZERO,
          venue.languages(), venue.defaultLanguage(), venue.fromEmail(), name, venue.frontendUrl(), venue.blackouts());
    }

    @Override
    public DepositTerms depositTerms(TenantId team) {
      return terms;
    }

    @Override
    public void store(TenantId team, DepositTerms newTerms) {
      terms = newTerms;
    }
  }

  private static final class Clock implements InstantSource {
    private Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }
  }
}
