package ai.openevent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A booking from the first message to the confirmation: the client in the widget, the manager in the console, in two browsers
/// at once. Neither page is ever loaded again.
@Tag("browser")
class JourneyTests {

  private static final String DEPOSIT = "{\"deposit_enabled\":true,\"deposit_type\":\"percentage\",\"deposit_percentage\":30,"
      + "\"deposit_deadline_days\":10}";

  private static final String REPLY = "Reply to release";

  /// The greeting, the client's five messages, four notes that a colleague looks at it, and five replies.
  private static final int TOLD = 15;

  @Test
  void aClientBooksInTheWidgetWhileAManagerApprovesInTheConsole(@TempDir Path data) {
    try (Browsing browsing = new Browsing(data);
        Browsing.Visitor client = browsing.visitor();
        Browsing.Visitor manager = browsing.colleagueOf(client)) {
      manager.post("/api/config/global-deposit", DEPOSIT);
      Chat chat = Chat.of(client);
      Console console = Console.of(manager);
      theHouseAnswersAtOnce(chat, console);
      theManagerRejectsTheFirstOffer(chat, console);
      theManagerEditsAndReleasesTheSecond(chat, console);
      theClientAcceptsAndSaysWhereTheInvoiceGoes(chat, console);
      theManagerRecordsTheDeposit(console);
      theManagerConfirms(chat, console);
    }
  }

  private static void theHouseAnswersAtOnce(Chat chat, Console console) {
    assertThat(console.page().getByText("Nothing waits for you.")).isVisible();
    Album.keep(chat.page(), "demo");
    chat.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plan your event")).click();
    chat.element().getByLabel("E-mail").fill("ines.keller@example.com");
    chat.say("Hello, we would like to hold a workshop for 30 people on 14 May 2027 from 9 to 17.\n\nKind regards\nInes Keller");
    chat.reads("Which room would you like to have?");
    Album.document(chat.page(), "chat");
  }

  private static void theManagerRejectsTheFirstOffer(Chat chat, Console console) {
    console.page().getByRole(AriaRole.SWITCH).check();
    chat.button("Room B").click();
    assertThat(chat.status()).containsText("A colleague is looking at it.");
    Album.keep(chat.page(), "journey-1-client-waits");

    assertThat(console.tasks(REPLY)).hasCount(1);
    console.open(REPLY);
    assertThat(console.draft()).containsText("CHF 750.00");
    assertThat(console.stage()).containsText("Offer");
    Album.keep(console.page(), "journey-2-manager-reads-the-draft");
    console.reject("Please ask whether they want coffee");
    assertThat(console.tasks(REPLY)).hasCount(0);
    assertThat(chat.log()).not().containsText("CHF 750.00 per day: CHF 750.00");
  }

  private static void theManagerEditsAndReleasesTheSecond(Chat chat, Console console) {
    chat.say("Could you please send us the offer, with the Coffee & Tea Bar?");
    assertThat(console.tasks(REPLY)).hasCount(1);
    console.open(REPLY);
    assertThat(console.draft()).containsText("30 x Coffee & Tea Bar");
    assertThat(console.page().getByText("Rejected: Please ask whether they want coffee")).isVisible();
    Locator facts = console.evidence().getByRole(AriaRole.ROW);
    assertThat(facts.filter(containing("guests"))).containsText("30 people");
    assertThat(facts.filter(containing("2027-05-14"))).containsText("14 May 2027");

    console.button("Edit").click();
    console.draftBox().fill(console.draftBox().inputValue() + "\n\nThe coffee is from **around the corner**. Kind regards, Maria");
    console.button("Preview").click();
    assertThat(console.draft().getByText("around the corner")).isVisible();
    Album.document(console.page(), "console");
    console.approve();

    chat.reads("Kind regards, Maria");
    assertThat(chat.bubbles().last()).containsText("Deposit of 30%: CHF 292.50");
    Album.keep(chat.page(), "journey-3-client-reads-the-offer");
  }

  private static void theClientAcceptsAndSaysWhereTheInvoiceGoes(Chat chat, Console console) {
    chat.button("Accept the offer").click();
    release(console, "you accept the offer");
    chat.reads("billing address");
    chat.say("Quellwerk AG, Rosenweg 12, 8005 Zurich, Switzerland");
    release(console, "Quellwerk AG");
    chat.reads("As soon as your payment has arrived");
    Album.keep(chat.page(), "journey-4-client-is-asked-for-the-deposit");
  }

  private static void release(Console console, String text) {
    console.open(REPLY);
    assertThat(console.draft()).containsText(text);
    console.approve();
    assertThat(console.tasks(REPLY)).hasCount(0);
  }

  private static void theManagerRecordsTheDeposit(Console console) {
    console.bookings().page().locator("#bookings").getByText("Ines Keller").click();
    assertThat(console.stage()).containsText("Deposit");
    Album.keep(console.page(), "journey-5-manager-sees-the-open-deposit");
    payAPart(console);
    console.button("Record the payment (CHF 192.50)").click();
    assertThat(console.page().getByText("The payment is recorded.").last()).isVisible();
    assertThat(console.page().locator(".deposit")).not().containsText("not yet");
  }

  /// The button names what is open, and what it names is what it records.
  private static void payAPart(Console console) {
    assertThat(console.button("Record the payment (CHF 292.50)")).isVisible();
    console.page().route("**/deposit/received", route -> route.resume(new Route.ResumeOptions()
        .setPostData(route.request().postData().replace("292.5", "100"))));
    console.button("Record the payment (CHF 292.50)").click();
    assertThat(console.page().getByText("A part of the deposit is still open.")).isVisible();
    console.page().unroute("**/deposit/received");
  }

  private static void theManagerConfirms(Chat chat, Console console) {
    console.page().locator("#show-waiting").click();
    console.open("Booking to confirm");
    assertThat(console.draft()).containsText("Deposit received: CHF 292.50");
    console.approve();

    chat.reads("Your booking is confirmed");
    assertThat(chat.bubbles()).hasCount(TOLD);
    Album.keep(chat.page(), "journey-6-client-is-confirmed");
    assertThat(console.stage()).containsText("Confirmed");
    assertThat(console.page().getByRole(AriaRole.PROGRESSBAR)).hasAttribute("value", "100");
    assertThat(console.activity().filter(containing("Room Status: Confirmed"))).hasCount(1);
    assertThat(console.activity().filter(containing("Awaiting Manager Review"))).hasCount(0);
    console.button("Every step").click();
    assertThat(console.activity().filter(containing("Awaiting Manager Review")).first()).isVisible();
    assertThat(console.activity().filter(containing("Room Status: Confirmed"))).hasCount(1);
    Album.keep(console.page(), "journey-7-every-step");
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
