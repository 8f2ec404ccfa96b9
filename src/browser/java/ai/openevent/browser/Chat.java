package ai.openevent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// The widget at the edge of the demo page, as a client uses it.
record Chat(Page page) {

  static Chat of(Browsing.Visitor visitor) {
    return new Chat(visitor.at("/demo"));
  }

  Locator element() {
    return page.locator("openevent-chat#corner");
  }

  Locator launcher() {
    return element().locator("[part=launcher]");
  }

  Locator log() {
    return element().getByRole(AriaRole.LOG);
  }

  Locator box() {
    return element().locator("textarea");
  }

  Locator status() {
    return element().getByRole(AriaRole.STATUS);
  }

  Locator problem() {
    return element().getByRole(AriaRole.ALERT);
  }

  Locator bubbles() {
    return element().locator("[part=bubble]");
  }

  Locator button(String name) {
    return element().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  Chat open() {
    launcher().click();
    return this;
  }

  void say(String text) {
    box().fill(text);
    box().press("Enter");
  }

  /// Waits for a reply that says this, and for its end.
  void reads(String text) {
    assertThat(bubbles().last()).containsText(text);
    assertThat(log()).hasAttribute("aria-busy", "false");
  }

  String thread() {
    return (String) page.evaluate("document.querySelector('#corner').thread");
  }
}
