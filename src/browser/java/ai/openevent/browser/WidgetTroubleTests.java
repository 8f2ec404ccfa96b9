package ai.openevent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chat where the connection, the server or the message is not as it should be.
@Tag("browser")
class WidgetTroubleTests {

  private static final String BOOKING = "We would like Room B for 30 people on 14 May 2027 from 9 to 17.";
  private static final String OFFERED = "Would you like to accept this offer?";
  private static final String RESPOND = "**/chatkit/respond";

  private static @Nullable Browsing browsing;

  private final Browsing.Visitor visitor = Objects.requireNonNull(browsing).visitor();

  @BeforeAll
  static void start(@TempDir Path data) {
    browsing = new Browsing(data);
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(browsing).close();
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void aReplyThatIsCutGoesOnWhereItWas() {
    Chat chat = Chat.of(visitor).open();
    AtomicInteger resumed = new AtomicInteger();
    chat.page().onRequest(request -> {
      if (request.url().endsWith("/stream")) {
        resumed.incrementAndGet();
      }
    });
    chat.page().route(RESPOND, route -> cut(route, 2));
    chat.say(BOOKING);

    chat.reads(OFFERED);
    assertThat(chat.bubbles()).hasCount(3);
    assertThat(resumed.get()).isEqualTo(1);
    assertThat(chat.bubbles().last().innerText()).containsOnlyOnce("CHF 750.00 per day");
  }

  /// Gives the page the first part of the stream.
  private static void cut(Route route, int parts) {
    APIResponse whole = route.fetch();
    String body = whole.text();
    route.fulfill(new Route.FulfillOptions().setResponse(whole).setBody(body.substring(0, body.length() / parts / 2)));
  }

  @Test
  void aMessageThatGotLostIsSentAgainAndCountsOnce() {
    Chat chat = Chat.of(visitor).open();
    AtomicInteger tries = new AtomicInteger();
    chat.page().route(RESPOND, route -> {
      switch (tries.incrementAndGet()) {
        case 1 -> route.abort();
        case 2 -> cut(route, 10_000);
        default -> route.resume();
      }
    });
    chat.say(BOOKING);

    chat.reads(OFFERED);
    assertThat(visitor.get("/api/events")).contains("\"total_events\":1");
    assertThat(visitor.get("/api/conversation/" + chat.thread())).containsOnlyOnce("\"role\":\"user\"");
  }

  @Test
  void aMessageThatWasWrittenOfflineLeavesWhenTheVisitorIsBack() {
    Chat chat = Chat.of(visitor).open();
    visitor.context().setOffline(true);
    chat.say(BOOKING);
    assertThat(chat.problem()).containsText("You are offline. Your message is kept");
    Album.keep(chat.page(), "chat-offline");

    visitor.context().setOffline(false);

    chat.reads(OFFERED);
    assertThat(chat.problem()).isHidden();
    assertThat(chat.bubbles()).hasCount(3);
  }

  @Test
  void aMessageThatIsNotDeliveredYetOutlivesTheVisit() {
    Chat chat = Chat.of(visitor).open();
    refuse(chat, 403);
    chat.say(BOOKING);
    assertThat(chat.problem()).isVisible();
    chat.page().unroute(RESPOND);

    chat.page().reload();
    chat.open();

    chat.reads(OFFERED);
    assertThat(chat.bubbles().filter(new Locator.FilterOptions().setHasText(BOOKING))).hasCount(1);
  }

  private static void refuse(Chat chat, int status) {
    chat.page().route(RESPOND, route -> route.fulfill(new Route.FulfillOptions().setStatus(status).setBody("{}")));
  }

  @Test
  void aRefusedMessageCanBeTriedAgain() {
    Chat chat = Chat.of(visitor).open();
    refuse(chat, 403);
    chat.say(BOOKING);
    assertThat(chat.button("Try again")).isFocused();

    chat.page().unroute(RESPOND);
    chat.button("Try again").click();

    chat.reads(OFFERED);
    assertThat(chat.bubbles()).hasCount(3);
  }

  @Test
  void aMessageThatCanNotBeTakenComesBackToBeChanged() {
    Chat chat = Chat.of(visitor).open();
    refuse(chat, 413);
    chat.say(BOOKING);

    assertThat(chat.problem()).containsText("Please shorten or change it.");
    assertThat(chat.box()).hasValue(BOOKING);
    assertThat(chat.bubbles()).hasCount(1);
  }

  @Test
  void aCrowdedServerIsGivenTheTimeItAsksFor() {
    Chat chat = Chat.of(visitor).open();
    AtomicInteger tries = new AtomicInteger();
    chat.page().route(RESPOND, route -> {
      if (tries.incrementAndGet() == 1) {
        route.fulfill(new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1")).setBody("{}"));
      } else {
        route.resume();
      }
    });
    chat.say(BOOKING);

    chat.reads(OFFERED);
    assertThat(tries.get()).isEqualTo(2);
  }

  @Test
  void aMessageThatWasNotDeliveredGoesBeforeTheNextOne() {
    Chat chat = Chat.of(visitor).open();
    refuse(chat, 403);
    chat.say("Is there parking?");
    assertThat(chat.problem()).isVisible();
    chat.page().unroute(RESPOND);
    chat.say(BOOKING);

    chat.reads(OFFERED);
    assertThat(chat.bubbles()).hasCount(5);
    assertThat(chat.bubbles().nth(2)).containsText("parking");
  }

  @Test
  void aReplyThatFallsSilentIsAskedForAgain() {
    Chat chat = Chat.of(visitor).open();
    List<Route> held = new ArrayList<>();
    chat.page().route(RESPOND, route -> {
      if (held.isEmpty()) {
        held.add(route);
      } else {
        route.resume();
      }
    });
    chat.page().clock().install();
    chat.say(BOOKING);
    chat.page().waitForCondition(() -> !held.isEmpty());

    chat.page().clock().fastForward("01:00");

    chat.reads(OFFERED);
    assertThat(chat.bubbles()).hasCount(3);
  }

  @Test
  void whoStopsAReplyIsNotLeftWaitingForAServerThatSaysNothing() {
    Chat chat = Chat.of(visitor).open();
    List<Route> held = new ArrayList<>();
    chat.page().route(RESPOND, held::add);
    chat.page().route("**/stop", held::add);
    chat.say(BOOKING);
    chat.page().waitForCondition(() -> !held.isEmpty());

    chat.button("Stop").click();

    assertThat(chat.problem()).containsText("It is kept here.");
    assertThat(chat.button("Send")).isVisible();
  }

  @Test
  void aProblemTakesTheFocusOnlyFromWithinTheChat() {
    Chat chat = Chat.of(visitor).open();
    Locator elsewhere = chat.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plan your event"));
    List<Route> held = new ArrayList<>();
    chat.page().route(RESPOND, held::add);
    chat.say(BOOKING);
    chat.page().waitForCondition(() -> !held.isEmpty());
    elsewhere.focus();

    held.getFirst().fulfill(new Route.FulfillOptions().setStatus(403).setBody("{}"));

    assertThat(chat.problem()).isVisible();
    assertThat(elsewhere).isFocused();
  }
}
