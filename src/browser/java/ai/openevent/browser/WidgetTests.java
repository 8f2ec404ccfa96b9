package ai.openevent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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
    Page page = visitor.at("/demo");
    launcher(page).focus();
    page.keyboard().press("Enter");
    assertThat(box(page)).isFocused();
    page.keyboard().type(BOOKING);
    page.keyboard().press("Enter");

    assertThat(chat(page).getByRole(AriaRole.LOG)).containsText("CHF 750.00");
    assertThat(bubbles(page)).hasCount(3);
    assertThat(chat(page).getByRole(AriaRole.LOG)).hasAttribute("aria-busy", "false");
    page.keyboard().press("Escape");
    assertThat(launcher(page)).isFocused();
  }

  @Test
  void aReplyThatIsCutGoesOnWhereItWas() {
    Page page = visitor.at("/demo");
    AtomicInteger resumed = new AtomicInteger();
    page.onRequest(request -> {
      if (request.url().endsWith("/stream")) {
        resumed.incrementAndGet();
      }
    });
    page.route(RESPOND, route -> cut(route, 2));
    say(page, BOOKING);

    assertThat(bubbles(page).last()).containsText("Would you like to accept this offer?");
    assertThat(bubbles(page)).hasCount(3);
    assertThat(resumed.get()).isEqualTo(1);
    assertThat(bubbles(page).last().innerText()).containsOnlyOnce("CHF 750.00 per day");
  }

  /// Gives the page the first part of the stream.
  private static void cut(Route route, int parts) {
    APIResponse whole = route.fetch();
    String body = whole.text();
    route.fulfill(new Route.FulfillOptions().setResponse(whole).setBody(body.substring(0, body.length() / parts / 2)));
  }

  @Test
  void aMessageThatGotLostIsSentAgainAndCountsOnce() {
    Page page = visitor.at("/demo");
    AtomicInteger tries = new AtomicInteger();
    page.route(RESPOND, route -> {
      switch (tries.incrementAndGet()) {
        case 1 -> route.abort();
        case 2 -> cut(route, 10_000);
        default -> route.resume();
      }
    });
    say(page, BOOKING);

    assertThat(bubbles(page).last()).containsText("Would you like to accept this offer?");
    assertThat(visitor.get("/api/events")).contains("\"total_events\":1");
    assertThat(visitor.get("/api/conversation/" + thread(page))).containsOnlyOnce("\"role\":\"user\"");
  }

  @Test
  void aRefusedMessageCanBeTriedAgain() {
    Page page = visitor.at("/demo");
    page.route(RESPOND, route -> route.fulfill(new Route.FulfillOptions().setStatus(413).setBody("{}")));
    say(page, BOOKING);
    Locator retry = chat(page).getByRole(AriaRole.ALERT).getByRole(AriaRole.BUTTON);
    assertThat(retry).isFocused();

    page.unroute(RESPOND);
    retry.click();

    assertThat(bubbles(page).last()).containsText("Would you like to accept this offer?");
    assertThat(bubbles(page)).hasCount(3);
  }

  @Test
  void aMessageThatWasNotDeliveredGoesBeforeTheNextOne() {
    Page page = visitor.at("/demo");
    page.route(RESPOND, route -> route.fulfill(new Route.FulfillOptions().setStatus(413).setBody("{}")));
    say(page, "Is there parking?");
    assertThat(chat(page).getByRole(AriaRole.ALERT)).isVisible();
    page.unroute(RESPOND);
    box(page).fill(BOOKING);
    box(page).press("Enter");

    assertThat(bubbles(page).last()).containsText("Would you like to accept this offer?");
    assertThat(bubbles(page)).hasCount(5);
    assertThat(bubbles(page).nth(2)).containsText("parking");
  }

  @Test
  void aConversationIsThereAgainAfterAReload() {
    Page page = visitor.at("/demo");
    say(page, BOOKING);
    assertThat(bubbles(page).last()).containsText("Would you like to accept this offer?");
    List<String> before = bubbles(page).allInnerTexts();

    page.reload();
    launcher(page).click();

    assertThat(bubbles(page)).hasCount(2);
    assertThat(bubbles(page).allInnerTexts()).isEqualTo(before.subList(1, before.size()));
  }

  @Test
  void wordsAreNeverMarkup() {
    Page page = visitor.at("/demo");
    say(page, "<img src=x onerror=\"window.hacked=1\"> <b>" + BOOKING + "</b> My name is <script>window.hacked=1</script> [x](javascript:alert(1))");

    assertThat(bubbles(page)).hasCount(3);
    assertThat(chat(page).getByRole(AriaRole.LOG)).hasAttribute("aria-busy", "false");
    assertThat(bubbles(page).locator("img, script, b, a")).hasCount(0);
    assertThat(page.evaluate("window.hacked")).isNull();
  }

  @Test
  void anOfferIsAcceptedWithAButton() {
    Page page = visitor.at("/demo");
    say(page, BOOKING);
    chat(page).getByRole(AriaRole.BUTTON, named("Accept the offer")).click();

    assertThat(bubbles(page).last()).containsText("billing address");
    assertThat(visitor.get("/api/conversation/" + thread(page))).contains("We accept the offer.");
  }

  @Test
  void aReplyThatWaitsAppearsWhenTheManagerReleasesIt() {
    visitor.post("/api/config/hil-mode", "{\"enabled\":true}");
    Page page = visitor.at("/demo");
    say(page, BOOKING);
    assertThat(chat(page).getByText("A colleague is looking at it.")).isVisible();

    Page console = visitor.at("/console");
    console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Reply to release"))).click();
    console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve")).click();
    assertThat(console.getByText("The client reads")).isVisible();

    page.bringToFront();
    assertThat(bubbles(page).last()).containsText("CHF 750.00",
        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
  }

  private static void say(Page page, String text) {
    launcher(page).click();
    box(page).fill(text);
    box(page).press("Enter");
  }

  private static Locator chat(Page page) {
    return page.locator("openevent-chat#corner");
  }

  private static Locator launcher(Page page) {
    return chat(page).locator("[part=launcher]");
  }

  private static Locator box(Page page) {
    return chat(page).getByRole(AriaRole.TEXTBOX, named("Your message"));
  }

  private static Locator bubbles(Page page) {
    return chat(page).locator("[part=bubble]");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static String thread(Page page) {
    return (String) page.evaluate("document.querySelector('#corner').state.thread");
  }
}
