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

@Tag("browser")
class WidgetTests {

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
  void aConversationIsHeldWithTheKeyboardAlone() {
    Chat chat = Chat.of(visitor);
    chat.launcher().focus();
    chat.page().keyboard().press("Enter");
    assertThat(chat.box()).isFocused();
    chat.page().keyboard().type(BOOKING);
    chat.page().keyboard().press("Enter");

    chat.reads("CHF 750.00");
    assertThat(chat.bubbles()).hasCount(3);
    chat.page().keyboard().press("Escape");
    assertThat(chat.launcher()).isFocused();
  }

  @Test
  void everyPartHasANameForThoseWhoListen() {
    Chat chat = Chat.of(visitor).open();

    assertThat(chat.element().getByRole(AriaRole.DIALOG)).hasAccessibleName("Event enquiry");
    assertThat(chat.log()).hasAttribute("aria-live", "polite");
    assertThat(chat.box()).hasAccessibleName("Your message");
    assertThat(chat.element().getByRole(AriaRole.TEXTBOX).first()).hasAccessibleName("E-mail (optional), so that we can reach you");
    assertThat(chat.button("Close the chat")).isVisible();
    assertThat(chat.button("New conversation")).isVisible();
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
  void aConversationIsThereAgainAfterAReloadWithItsButtons() {
    Chat chat = Chat.of(visitor).open();
    chat.say(BOOKING);
    chat.reads(OFFERED);
    List<String> before = chat.bubbles().allInnerTexts();

    chat.page().reload();
    chat.open();

    assertThat(chat.bubbles()).hasCount(2);
    assertThat(chat.bubbles().allInnerTexts()).isEqualTo(before.subList(1, before.size()));
    assertThat(chat.button("Accept the offer")).isVisible();
  }

  @Test
  void wordsAreNeverMarkup() {
    Chat chat = Chat.of(visitor).open();
    chat.say("<img src=x onerror=\"window.hacked=1\"> <b>" + BOOKING
        + "</b> My name is <script>window.hacked=1</script> [x](javascript:alert(1))");

    assertThat(chat.bubbles()).hasCount(3);
    assertThat(chat.log()).hasAttribute("aria-busy", "false");
    assertThat(chat.bubbles().locator("img, script, b, a")).hasCount(0);
    assertThat(chat.page().evaluate("window.hacked")).isNull();
  }

  @Test
  void linksLeadOnlyToHostsOfTheVenue() {
    Chat chat = Chat.of(visitor);

    Object links = chat.page().evaluate("""
        () => customElements.get('openevent-chat')
          .rendered('[here](/demo) [there](https://elsewhere.example/x) [script](javascript:alert(1))')
          .flatMap((block) => [...block.querySelectorAll('a')]).map((link) => link.textContent).join()""");

    assertThat(links).isEqualTo("here");
  }

  @Test
  void aRoomIsChosenAndAnOfferAcceptedWithButtons() {
    Chat chat = Chat.of(visitor).open();
    chat.say("We would like to hold a workshop for 30 people on 14 May 2027 from 9 to 17.");
    chat.button("Room B").click();
    chat.reads(OFFERED);
    chat.button("Accept the offer").click();

    chat.reads("billing address");
    assertThat(visitor.get("/api/conversation/" + chat.thread())).contains("We accept the offer.");
  }

  @Test
  void aReplyThatComesWhileTheChatIsClosedIsCounted() {
    visitor.post("/api/config/hil-mode", "{\"enabled\":true}");
    Chat chat = Chat.of(visitor).open();
    chat.say(BOOKING);
    assertThat(chat.status()).containsText("A colleague is looking at it.");
    chat.button("Close the chat").click();

    release();

    assertThat(chat.launcher()).hasAccessibleName("Open the chat: Event enquiry (1 new)");
    chat.open();
    chat.reads("CHF 750.00");
  }

  @Test
  void whatTheHouseSaysBetweenAMessageAndItsReplyHasItsPlace() {
    Chat chat = Chat.of(visitor).open();
    chat.say(BOOKING);
    chat.reads(OFFERED);
    chat.page().route(RESPOND, route -> {
      visitor.post("/api/send-message", "{\"session_id\":\"" + chat.thread() + "\",\"message\":\"Is there parking?\"}");
      route.resume();
    });
    chat.say("We accept the offer.");

    assertThat(chat.bubbles()).hasCount(6);
    assertThat(chat.bubbles().nth(2)).containsText("Is there parking?");
    assertThat(chat.bubbles().last()).containsText("billing address");
  }

  @Test
  void withoutAStreamItAsksNowAndThen() {
    visitor.post("/api/config/hil-mode", "{\"enabled\":true}");
    Chat chat = Chat.of(visitor).open();
    chat.page().route("**/stream?follow=true", route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("{}")));
    chat.say(BOOKING);
    assertThat(chat.status()).containsText("A colleague is looking at it.");
    release();

    chat.reads("CHF 750.00");
    assertThat(chat.button("Accept the offer")).isVisible();
  }

  @Test
  void noOtherTextIsAcceptedAsTheOfferThatStillWaits() {
    visitor.post("/api/config/hil-mode", "{\"enabled\":true}");
    Chat chat = Chat.of(visitor).open();
    chat.say(BOOKING);
    assertThat(chat.status()).containsText("A colleague is looking at it.");
    chat.page().route("**/api/conversation/*", route -> route.fulfill(new Route.FulfillOptions().setBody("""
        {"conversation_history":[{"role":"user","content":"…"},{"role":"assistant","content":"We have your voucher."}]}""")));

    chat.page().waitForResponse(answer -> answer.url().endsWith("/stream"), () ->
        chat.page().evaluate("document.querySelector('#corner').look()"));

    chat.reads("We have your voucher.");
    assertThat(chat.button("Accept the offer")).isHidden();
  }

  @Test
  void aReleasedOfferCanBeAcceptedAfterAReload() {
    visitor.post("/api/config/hil-mode", "{\"enabled\":true}");
    Chat chat = Chat.of(visitor).open();
    chat.say(BOOKING);
    assertThat(chat.status()).containsText("A colleague is looking at it.");
    release();
    chat.reads("CHF 750.00");
    assertThat(chat.button("Accept the offer")).isVisible();

    chat.page().reload();
    chat.open();

    assertThat(chat.button("Accept the offer")).isVisible();
  }

  @Test
  void aNewConversationHasNothingOfTheOldOne() {
    Chat chat = Chat.of(visitor).open();
    chat.say(BOOKING);
    chat.reads(OFFERED);
    List<Route> held = new ArrayList<>();
    chat.page().route("**/api/conversation/*", held::add);
    visitor.post("/api/send-message", "{\"session_id\":\"" + chat.thread() + "\",\"message\":\"Is there parking?\"}");
    chat.page().waitForCondition(() -> !held.isEmpty());

    chat.button("New conversation").click();
    Route late = held.getFirst();
    chat.page().waitForResponse("**/api/conversation/*", late::resume);

    chat.say("Is there a lift?");
    assertThat(chat.bubbles()).hasCount(3);
    assertThat(chat.log()).not().containsText("parking");
    chat.page().unrouteAll();
  }

  private void release() {
    String task = visitor.get("/api/tasks/pending").replaceAll("(?s).*\"task_id\":\"([^\"]*)\".*", "$1");
    visitor.post("/api/tasks/" + task + "/approve", "{}");
  }

  @Test
  void itSpeaksTheLanguageOfThePage() {
    Map.of("de", "Ihre Nachricht", "fr", "Votre message", "it", "Il vostro messaggio").forEach((language, message) -> {
      Chat chat = new Chat(visitor.at("/demo?lang=" + language)).open();
      assertThat(chat.box()).hasAccessibleName(message);
      chat.page().close();
    });
  }

  @Test
  void itFillsATelephoneAndCutsNothingOff() {
    try (Browsing.Visitor onThePhone = Objects.requireNonNull(browsing).onThePhone(visitor)) {
      Chat chat = Chat.of(onThePhone);
      Album.keep(chat.page(), "demo-on-a-telephone");
      chat.open();
      chat.say("Wort" + "undWort".repeat(40) + ": " + BOOKING);
      chat.reads(OFFERED);

      assertThat((Integer) chat.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
      assertThat((Boolean) chat.log().evaluate("log => log.scrollWidth <= log.clientWidth")).isTrue();
      Album.keep(chat.page(), "chat-on-a-telephone");
    }
  }

  @Test
  void itsWordsCanBeReadByDayAndByNight() {
    try (Browsing.Visitor byNight = Objects.requireNonNull(browsing).byNight(visitor)) {
      Map.of("by-day", visitor, "by-night", byNight).forEach((when, each) -> {
        canBeRead(new Chat(each.at("/demo")), "chat-" + when);
        canBeRead(new Chat(each.at("/demo?accent=terracotta")), "chat-terracotta-" + when);
      });
    }
  }

  private static void canBeRead(Chat chat, String picture) {
    chat.open().button("New conversation").click();
    chat.say("We would like to hold a workshop for 30 people on 14 May 2027 from 9 to 17.");
    chat.reads("Which room would you like to have?");
    Contrast.isEnough(chat.page());
    Album.keep(chat.page(), picture);
  }

  @Test
  void itIsAPartOfThePageWhereItIsAskedToBe() {
    Chat chat = new Chat(visitor.at("/demo?inline"));

    assertThat(chat.launcher()).isHidden();
    assertThat(chat.element().getByRole(AriaRole.REGION)).hasAccessibleName("Event enquiry");
    chat.say(BOOKING);
    chat.reads(OFFERED);
    chat.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Write to us here")).scrollIntoViewIfNeeded();
    Album.keep(chat.page(), "chat-inline");
  }
}
