package ai.openevent.wire.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Answer;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.Topic;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.Pages;
import ai.openevent.conversation.ThreadId;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.wire.http.Json;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SnapshotsTests {

  private static final TenantId TEAM = FrontDesk.TEAM;
  private static final String WHICH_ROOM = "We would like to book an event for 30 people on 14 May 2027. Which rooms do you have?";

  private static final String FRONT_END = "https://events.example.com";

  private final FrontDesk desk = FrontDesk.readingWith(context -> {
    context.registerBean(InfoPages.class, () -> new InfoPages(FRONT_END + "/"));
    context.registerBean(Snapshots.class);
  });
  private final Snapshots snapshots = desk.part(Snapshots.class);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aReplyThatShowsRoomsKeepsThem() {
    ThreadId thread = desk.starts(WHICH_ROOM).thread();

    Snapshot rooms = all().getFirst();
    assertThat(rooms.type()).isEqualTo("rooms");
    assertThat(rooms.event()).isEqualTo(desk.booking(thread).id().toString());
    assertThat(rooms.params()).hasToString("{\"date\":\"14.05.2027\",\"capacity\":\"30\"}");
    JsonNode data = data(rooms);
    assertThat(data.path("participants").asInt()).isEqualTo(30);
    assertThat(data.path("rooms").path(0).path("name").asString()).isEqualTo(data.path("selected_room").asString());
    assertThat(data.path("table_rows").path(0).path("status").asString()).isEqualTo("Available");
  }

  @Test
  void aWithheldReplyShowsItsManagerWhatTheClientWillSee() {
    desk.holdingReplies().starts(WHICH_ROOM);

    assertThat(all()).isNotEmpty();
  }

  @Test
  void whatADroppedDraftWouldHaveShownGoesWithIt() {
    desk.starts(WHICH_ROOM);
    int before = all().size();
    ThreadId thread = desk.holdingReplies().starts(WHICH_ROOM).thread();
    desk.conversations().discard(thread, draft(thread), "Not like this", "Maria");

    assertThat(all()).hasSize(before);
  }

  @Test
  void whatAnApprovedDraftShowsStays() {
    ThreadId thread = desk.holdingReplies().starts(WHICH_ROOM).thread();
    List<Snapshot> shown = all();
    desk.conversations().release(thread, draft(thread), Conversations.Wording.AS_DRAFTED, "Maria");

    assertThat(all()).hasSameSizeAs(shown).noneMatch(snapshot -> snapshot.waitingIn() != null);
  }

  @Test
  void theReplyLeadsToItsPagesBeforeTheQuestionAtItsEnd() {
    String reply = desk.starts(WHICH_ROOM).reply();

    assertThat(reply)
        .contains("[See all rooms at a glance](" + FRONT_END + "/info/rooms?snapshot_id=" + rooms().id() + ")")
        .endsWith("?");
  }

  @Test
  void withoutAFrontEndRepliesLeadNowhere() {
    Shown shown = new Shown(Shown.Type.ROOMS, Json.object(), Json.object());

    assertThat(new InfoPages("").of(shown, "snap_1")).isEmpty();
  }

  @Test
  void aMenuHasAnAddressOfItsOwn() {
    ObjectNode data = Json.object();
    data.putObject("menu").put("slug", "herbst-menü-(vegan)");

    assertThat(new InfoPages(FRONT_END).of(new Shown(Shown.Type.CATERING_MENU, Json.object(), data), "snap_1"))
        .map(Outcome.PageShown::address)
        .contains(FRONT_END + "/info/catering/herbst-men%C3%BC-%28vegan%29?snapshot_id=snap_1");
  }

  @Test
  void whoeverKnowsTheIdReadsItAndNobodyElse() {
    desk.starts(WHICH_ROOM);
    String id = all().getFirst().id();

    assertThat(snapshots.find(id)).isPresent();
    assertThat(snapshots.find(id.substring(0, id.length() - 1) + "x")).isEmpty();
    assertThat(snapshots.find("../" + id)).isEmpty();
    assertThat(snapshots.all(new TenantId.Named("other"), _ -> true, 10)).isEmpty();
  }

  @Test
  void aSnapshotIsThereForAWeek() {
    desk.starts(WHICH_ROOM);
    String id = all().getFirst().id();

    desk.passes(Duration.ofDays(7).minusSeconds(1));
    assertThat(snapshots.find(id)).isPresent();

    desk.passes(Duration.ofSeconds(1));
    assertThat(snapshots.find(id)).isEmpty();
    assertThat(all()).isEmpty();
  }

  @Test
  void aBookingThatIsOverTakesItsSnapshotsAlong() {
    ThreadId thread = desk.starts(WHICH_ROOM).thread();
    ThreadId other = desk.starts(WHICH_ROOM).thread();

    desk.part(BookingDesk.class).handle(desk.booking(thread).id(), new BookingCommand.CancelDirectly("The client called", "Maria"));

    assertThat(all()).isNotEmpty().allMatch(snapshot -> desk.booking(other).id().toString().equals(snapshot.event()));
  }

  @Test
  void onlyTheNewestFiveHundredCanBeRead() {
    desk.starts(WHICH_ROOM);
    String first = all().getFirst().id();
    Answer prices = new Answer.ItemPrices(Topic.CATERING_FOR, List.of(DemoVenue.item("beverage-coffee-bar")));
    Pages.Reply reply = new Pages.Reply(
        new ThreadId(TEAM, UUID.randomUUID()), null, List.of(new Outcome.Answered(prices)), false);
    for (int i = 0; i < 540; i++) {
      desk.unit().run(TEAM, () -> {
        snapshots.keep(reply);
        return reply;
      });
    }

    assertThat(all()).hasSize(500).noneMatch(snapshot -> snapshot.id().equals(first));
    assertThat(all().getFirst().type()).isNotEqualTo("rooms");
    assertThat(desk.store().documents(TEAM, "snapshot")).hasSizeLessThan(700);
  }

  private Snapshot rooms() {
    return all().stream().filter(snapshot -> snapshot.type().equals("rooms")).findFirst().orElseThrow();
  }

  private UUID draft(ThreadId thread) {
    return Objects.requireNonNull(desk.conversations().find(thread).orElseThrow().draft()).id();
  }

  private List<Snapshot> all() {
    return snapshots.all(TEAM, _ -> true, 500);
  }

  private JsonNode data(Snapshot snapshot) {
    return snapshots.find(snapshot.id()).orElseThrow().data();
  }
}
