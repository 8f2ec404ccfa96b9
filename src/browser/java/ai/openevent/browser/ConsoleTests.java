package ai.openevent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class ConsoleTests {

  private static final String REPLY = "Reply to release";
  private static final String PENDING = "**/api/tasks/pending";

  private static @Nullable Browsing browsing;

  private final Browsing.Visitor manager = Objects.requireNonNull(browsing).visitor();

  @BeforeAll
  static void start(@TempDir Path data) {
    browsing = new Browsing(data);
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(browsing).close();
  }

  @BeforeEach
  void everyReplyWaits() {
    manager.post("/api/config/hil-mode", "{\"enabled\":true}");
    request("<b>Ines</b>");
  }

  private void request(String name) {
    manager.post("/api/start-conversation", """
        {"client_email":"%s@example.com","client_name":"%s",
         "email_body":"We would like Room B for 30 people on 14 May 2027 from 9 to 17."}"""
        .formatted(name.replaceAll("\\W", ""), name));
  }

  @AfterEach
  void leave() {
    manager.close();
  }

  @Test
  void aClientsWordsAreNeverMarkup() {
    Console console = Console.of(manager).open(REPLY);

    assertThat(console.page().locator("h2")).containsText("<b>Ines</b>");
    assertThat(console.page().locator("main b")).hasCount(0);
  }

  @Test
  void aTextThatSomebodyTriesToMakeMarkupIsRefusedByTheBrowser() {
    Console console = Console.of(manager);

    Object refused = console.page().evaluate("""
        () => { try { document.body.innerHTML = '<b>x</b>'; return 'taken'; } catch (problem) { return problem.name; } }""");

    assertThat(refused).isEqualTo("TypeError");
  }

  @Test
  void aDecisionIsTakenWithTheKeyboardAlone() {
    Console console = Console.of(manager);
    console.tasks(REPLY).first().focus();
    console.page().keyboard().press("Enter");
    assertThat(console.page().locator("h2")).isFocused();
    assertThat(console.stage()).isVisible();

    console.button("Edit").focus();
    console.page().keyboard().press("Enter");
    assertThat(console.draftBox()).isFocused();
    console.page().keyboard().type("Dear Ines, ");
    console.button("Approve").focus();
    console.page().keyboard().press("Enter");

    assertThat(console.notice()).containsText("Approved.");
    assertThat(console.notice()).containsText("Dear Ines, ");
    assertThat(console.page().getByText("Nothing waits for you.")).isVisible();
  }

  @Test
  void theClientsOwnWordsAreMarkedWhereFactsWereReadOutOfThem() {
    Console console = Console.of(manager).open(REPLY);

    assertThat(console.page().locator("blockquote mark")).containsText(new String[] {"30 people", "14 May 2027", "9 to 17"});
  }

  @Test
  void aTaskThatSomebodyElseDecidedIsSaidToBeGone() {
    Console console = Console.of(manager).open(REPLY);
    manager.post("/api/tasks/cleanup", "{\"include_pending\":true}");

    assertThat(console.notice()).containsText("decided or withdrawn");
    assertThat(console.button("Approve")).isHidden();
  }

  @Test
  void aNewerDraftIsToldAndNotPutOverWhatIsBeingWritten() {
    Console console = Console.of(manager).open(REPLY);
    console.button("Edit").click();
    console.draftBox().fill("Dear Ines, please wait.");
    theClientIsMorePeople();

    assertThat(console.change()).containsText("There is a newer draft");
    assertThat(console.change()).containsText("45 guests");
    assertThat(console.draftBox()).hasValue("Dear Ines, please wait.");
  }

  private void theClientIsMorePeople() {
    String thread = manager.get("/api/tasks/pending").replaceAll("(?s).*\"thread_id\":\"([^\"]*)\".*", "$1");
    manager.post("/api/send-message", "{\"session_id\":\"" + thread + "\",\"message\":\"We are 45 people now.\"}");
  }

  @Test
  void aDraftThatChangedIsReadBeforeItIsApproved() {
    Console console = Console.of(manager).open(REPLY);
    theClientIsMorePeople();
    assertThat(console.change()).containsText("The draft has changed since you opened it.");
    console.button("Approve").click();
    assertThat(console.notice()).containsText("Please read the new one first.");
    assertThat(console.tasks(REPLY)).hasCount(1);

    console.button("I have read it").click();

    assertThat(console.change()).isHidden();
    console.approve();
    assertThat(console.notice()).containsText("45 guests");
  }

  @Test
  void anApprovalSaysWhichDraftWasReadAndARefusalKeepsTheManagersText() {
    Console console = Console.of(manager).open(REPLY);
    String read = console.draft().locator("p").first().innerText().lines().findFirst().orElseThrow();
    console.button("Edit").click();
    console.draftBox().fill("Dear Ines, all is well.");
    console.page().route("**/approve", route -> {
      String body = route.request().postData();
      boolean isTold = body.contains("\"seen_draft\":\"" + read) && body.contains("\"edited_message\":\"Dear Ines");
      route.fulfill(new Route.FulfillOptions().setStatus(isTold ? 409 : 500).setBody("{\"detail\":\"The draft is another by now\"}"));
    });

    console.button("Approve").click();

    assertThat(console.notice()).containsText("The draft is another by now");
    assertThat(console.draftBox()).hasValue("Dear Ines, all is well.");
    assertThat(console.button("Approve")).isEnabled();
  }

  @Test
  void anEmptiedTextIsNotApproved() {
    Console console = Console.of(manager).open(REPLY);
    console.button("Edit").click();
    console.draftBox().fill(" ");
    console.button("Approve").click();

    assertThat(console.notice()).containsText("The text is empty");
    assertThat(console.tasks(REPLY)).hasCount(1);
  }

  @Test
  void aServerThatIsAwayIsSaidAndFoundAgain() {
    Console console = Console.of(manager);
    console.page().route(PENDING, Route::abort);
    assertThat(console.page().locator("#state")).containsText("can’t be reached");
    Album.keep(console.page(), "console-without-a-server");

    console.page().unroute(PENDING);
    console.page().evaluate("dispatchEvent(new Event('online'))");

    assertThat(console.page().locator("#state")).not().containsText("reached");
    assertThat(console.tasks(REPLY)).hasCount(1);
  }

  @Test
  void manyTasksAreFoundByName() {
    for (int each = 1; each < 50; each++) {
      request("Client Number " + each);
    }
    Console console = Console.of(manager);
    assertThat(console.tasks(REPLY)).hasCount(50);
    Album.keep(console.page(), "console-with-fifty-tasks");

    console.page().getByRole(AriaRole.SEARCHBOX).fill("number 17");

    assertThat(console.tasks(REPLY)).hasCount(1);
    assertThat(console.page()).hasTitle("(50) OpenEvent · Console");
  }

  @Test
  void nothingIsCutOffOnATelephone() {
    request("Donaudampfschifffahrtsgesellschaftskapitänswitwenrente Müller");
    try (Browsing.Visitor onThePhone = Objects.requireNonNull(browsing).onThePhone(manager)) {
      Console console = Console.of(onThePhone);
      assertThat(console.tasks(REPLY)).hasCount(2);
      fits(console.page());
      Album.keep(console.page(), "console-list-on-a-telephone");
      console.tasks(REPLY).last().click();
      assertThat(console.stage()).isVisible();
      assertThat(console.tasks(REPLY).first()).isHidden();
      fits(console.page());
      Album.keep(console.page(), "console-task-on-a-telephone");

      console.button("Back to the list").click();
      assertThat(console.tasks(REPLY).first()).isVisible();
    }
  }

  private static void fits(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
  }

  @Test
  void itSpeaksTheManagersLanguage() {
    Console console = Console.of(manager);
    Map.of("de", "Antwort freigeben", "fr", "Réponse à valider", "it", "Risposta da approvare").forEach((language, title) -> {
      console.page().locator("details.access").evaluate("details => { details.open = true; }");
      console.page().locator("#language").selectOption(language);
      assertThat(console.tasks(title)).hasCount(1);
      assertThat(console.page().locator("html")).hasAttribute("lang", language);
    });
  }

  @Test
  void itsWordsCanBeReadByDayAndByNight() {
    try (Browsing.Visitor byNight = Objects.requireNonNull(browsing).byNight(manager)) {
      for (Browsing.Visitor visitor : new Browsing.Visitor[] {manager, byNight}) {
        Console console = Console.of(visitor).open(REPLY);
        assertThat(console.stage()).isVisible();
        Contrast.isEnough(console.page());
      }
      Album.keep(byNight.context().pages().getFirst(), "console-by-night");
    }
  }
}
