package ai.openevent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The manager's page, as a manager uses it.
record Console(Page page) {

  static Console of(Browsing.Visitor visitor) {
    return new Console(visitor.at("/console"));
  }

  /// The rows of tasks whose title begins like this.
  Locator tasks(String title) {
    return page.locator("#tasks").getByRole(AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + title)));
  }

  Console open(String title) {
    tasks(title).first().click();
    assertThat(page.locator("#detail h2")).containsText(title);
    return this;
  }

  Console bookings() {
    button("Bookings").click();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// What the client will read.
  Locator draft() {
    return page.locator(".draft .letter");
  }

  Locator draftBox() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("What the client will read"));
  }

  Locator note() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Note"));
  }

  Locator evidence() {
    return page.getByRole(AriaRole.TABLE);
  }

  Locator notice() {
    return page.locator(".page > .notice");
  }

  /// Says that the draft changed, until it is read.
  Locator change() {
    return page.locator(".draft > .notice");
  }

  Locator stage() {
    return page.locator(".stages [aria-current=step]");
  }

  Locator activity() {
    return page.locator(".activity .lines li");
  }

  void approve() {
    button("Approve").click();
    assertThat(notice()).containsText("Approved.");
  }

  void reject(String why) {
    note().fill(why);
    button("Reject").click();
    assertThat(notice()).containsText("Rejected.");
  }
}
