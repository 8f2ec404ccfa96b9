package ai.openevent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

  @Test
  void aReleasedReplyComesByTheStreamThatIsFollowed() {
    visitor.post("/api/config/hil-mode", "{\"enabled\":true}");
    Chat chat = Chat.of(visitor).open();
    AtomicInteger ended = new AtomicInteger();
    chat.page().onRequestFinished(request -> count(request, ended));
    chat.page().onRequestFailed(request -> count(request, ended));
    chat.page().waitForRequest(WidgetTests::isFollowing, () -> chat.say(BOOKING));
    assertThat(chat.status()).containsText("A colleague is looking at it.");

    release();

    chat.reads("CHF 750.00");
    assertThat(ended.get()).as("streams that are over, so that it had to be asked for").isZero();
  }

  private static void count(Request request, AtomicInteger counter) {
    if (isFollowing(request)) {
      counter.incrementAndGet();
    }
  }

  private static boolean isFollowing(Request request) {
    return request.url().endsWith("/stream?follow=true");
  }

  @Test
  void aHeadingKeepsItsBrackets() {
    Chat chat = Chat.of(visitor);
    chat.page().evaluate("""
        () => {
          const other = document.createElement('openevent-chat');
          other.setAttribute('heading', 'Events (Zurich)');
          other.id = 'other';
          document.body.append(other);
          other.show(true);
          other.show(false);
        }""");

    assertThat(chat.page().locator("#other").locator("[part=launcher]")).hasAccessibleName("Open the chat: Events (Zurich)");
  }

  @Test
  void itSpeaksWithItsServerFromAnotherSite() throws IOException {
    String server = visitor.at("/demo").url().replace("/demo", "");
    HttpServer site = siteWith("""
        <!doctype html><title>A venue</title><script src="%s/widget.js"></script>
        <openevent-chat id="corner" lang="en"></openevent-chat>""".formatted(server));
    try {
      Chat chat = new Chat(visitor.at("http://localhost:" + site.getAddress().getPort())).open();
      chat.say(BOOKING);
      chat.reads(OFFERED);
      assertThat(chat.bubbles()).hasCount(3);
    } finally {
      site.stop(0);
    }
  }

  /// A site of one page, on another origin than the application.
  private static HttpServer siteWith(String page) throws IOException {
    HttpServer site = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    site.createContext("/", exchange -> {
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    });
    site.start();
    return site;
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
