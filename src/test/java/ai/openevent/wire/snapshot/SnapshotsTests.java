package ai.openevent.wire.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Answer;
import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.Topic;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.ReplyComposed;
import ai.openevent.conversation.ThreadId;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Venues;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import tools.jackson.databind.JsonNode;

class SnapshotsTests {

  private static final TenantId TEAM = FrontDesk.TEAM;
  private static final String WHICH_ROOM = "We would like to book an event for 30 people on 14 May 2027. Which rooms do you have?";

  private final FrontDesk desk = FrontDesk.reading();
  private final Snapshots snapshots =
      new Snapshots(desk.store(), desk.unit(), desk.part(Venues.class), desk.part(InstantSource.class));

  @BeforeEach
  void listen() {
    desk.part(ApplicationEventMulticaster.class).addApplicationListener(new ApplicationListener<ApplicationEvent>() {
      @Override
      public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> payload) {
          hear(payload.getPayload());
        }
      }
    });
  }

  private void hear(Object event) {
    if (event instanceof ReplyComposed composed) {
      snapshots.on(composed);
    } else if (event instanceof BookingChanged changed) {
      snapshots.on(changed);
    }
  }

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
    ReplyComposed reply = new ReplyComposed(TEAM, null, List.of(new Outcome.Answered(prices)));
    for (int i = 0; i < 540; i++) {
      desk.unit().run(TEAM, () -> {
        snapshots.on(reply);
        return reply;
      });
    }

    assertThat(all()).hasSize(500).noneMatch(snapshot -> snapshot.id().equals(first));
    assertThat(all().getFirst().type()).isNotEqualTo("rooms");
    assertThat(desk.store().documents(TEAM, "snapshot")).hasSizeLessThan(700);
  }

  private List<Snapshot> all() {
    return snapshots.all(TEAM, _ -> true, 500);
  }

  private JsonNode data(Snapshot snapshot) {
    return snapshots.find(snapshot.id()).orElseThrow().data();
  }
}
