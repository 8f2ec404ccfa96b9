package ai.openevent.wire;

import static ai.openevent.conversation.FrontDesk.CLIENT;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.BookingDesk;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.ThreadId;
import ai.openevent.venue.Venues;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DevChoiceTests {

  private final FrontDesk desk = FrontDesk.open();

  @AfterEach
  void close() {
    desk.close();
  }

  private DevChoice choice(boolean devTestMode) {
    Mode mode = new Mode(true, true, true, true, devTestMode, 10);
    return new DevChoice(mode, desk.part(BookingDesk.class), desk.part(Venues.class));
  }

  @Test
  void whoHasAnOpenEventChooses() {
    ThreadId thread = desk.starts(REQUEST).thread();

    JsonNode answer = choice(true).of(TEAM, CLIENT.toUpperCase(Locale.ROOT)).orElseThrow();

    JsonNode choice = answer.get("dev_choice");
    assertThat(answer.get("workflow_type").stringValue()).isEqualTo("dev_choice");
    assertThat(answer.get("event_info").isNull()).isTrue();
    assertThat(answer.has("pending_actions")).isFalse();
    assertThat(choice.get("event_id").stringValue()).isEqualTo(desk.booking(thread).id().toString());
    assertThat(choice.get("step_name").stringValue()).isEqualTo("Step4_Offer");
    assertThat(choice.get("locked_room").stringValue()).isEqualTo("Room B");
    assertThat(choice.get("options").valueStream().map(option -> option.get("id").stringValue()))
        .containsExactly("continue", "reset");
  }

  @Test
  void nobodyElseDoes() {
    desk.starts(REQUEST);

    assertThat(choice(true).of(TEAM, "somebody@example.com")).isEmpty();
    assertThat(choice(false).of(TEAM, CLIENT)).isEmpty();
  }
}
