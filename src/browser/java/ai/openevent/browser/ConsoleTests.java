package ai.openevent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
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

  private static final String BOOKING = "{\"client_email\":\"ines@example.com\",\"client_name\":\"<b>Ines</b>\","
      + "\"email_body\":\"We would like Room B for 30 people on 14 May 2027 from 9 to 17.\"}";

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
    manager.post("/api/start-conversation", BOOKING);
  }

  @AfterEach
  void leave() {
    manager.close();
  }

  @Test
  void aDraftIsReadWithItsEvidenceEditedAndReleased() {
    Page page = opened();
    assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("30").setExact(true)).first()).isVisible();
    Locator draft = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("What the client will read"));
    draft.fill("Dear Ines, the room is yours.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve")).click();

    assertThat(page.locator(".notice")).containsText("Dear Ines, the room is yours.");
    assertThat(page.getByText("Nothing waits.")).isVisible();
    assertThat(draft).isDisabled();
  }

  @Test
  void theBookingIsFollowedInTwoDepths() {
    Page page = opened();
    assertThat(page.locator(".stages [aria-current=step]")).containsText("Offer");
    int main = page.locator(".booking .lines li").count();

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show every step")).click();

    Locator fewer = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the main steps"));
    assertThat(fewer).isFocused();
    assertThat(page.locator(".booking .lines li").nth(main)).isVisible();
  }

  @Test
  void aClientsWordsAreNeverMarkup() {
    Page page = opened();

    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("<b>Ines</b>"))).isVisible();
    assertThat(page.locator("main b")).hasCount(0);
  }

  @Test
  void aTaskThatSomebodyElseDecidedIsSaidToBeGone() {
    Page page = opened();
    manager.post("/api/tasks/cleanup", "{\"include_pending\":true}");

    assertThat(page.locator(".notice")).containsText("decided or withdrawn",
        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
  }

  private Page opened() {
    Page page = manager.at("/console");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Reply to release"))).click();
    return page;
  }
}
