package ai.openevent.browser;

import ai.openevent.Running;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The whole application and a browser in front of it.
final class Browsing implements AutoCloseable {

  /// Generous, so that a slow machine is no failure: what is awaited mostly comes at once.
  private static final double PATIENCE_MILLIS = 30_000;

  private static final int PHONE_WIDTH = 360;
  private static final int PHONE_HEIGHT = 740;
  private static final int DESK_WIDTH = 1280;
  private static final int DESK_HEIGHT = 800;

  private final Running application;
  private final Playwright playwright;
  private final Browser browser;

  Browsing(Path data) {
    application = Running.on(data, "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  /// A visitor who was never here, of a team of its own, at a desk by day.
  Visitor visitor() {
    return visitor("team-" + UUID.randomUUID(), options());
  }

  /// Somebody of the same team at another machine.
  Visitor colleagueOf(Visitor visitor) {
    return visitor(visitor.team(), options());
  }

  /// Somebody of the same team with a telephone.
  Visitor onThePhone(Visitor visitor) {
    return visitor(visitor.team(), options().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT).setHasTouch(true));
  }

  /// Somebody of the same team whose machine shows everything dark.
  Visitor byNight(Visitor visitor) {
    return visitor(visitor.team(), options().setColorScheme(ColorScheme.DARK));
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(DESK_WIDTH, DESK_HEIGHT).setLocale("en-GB").setTimezoneId("Europe/Zurich");
  }

  private Visitor visitor(String team, Browser.NewContextOptions options) {
    return new Visitor(team, browser.newContext(options
        .setBaseURL("http://localhost:" + application.port()).setExtraHTTPHeaders(Map.of("X-Team-Id", team))));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    application.close();
    Album.tellWhereItIs();
  }

  /// @param context its cookies, its storage, its pages
  record Visitor(String team, BrowserContext context) implements AutoCloseable {

    Page at(String path) {
      Page page = context.newPage();
      page.navigate(path);
      return page;
    }

    String post(String path, String json) {
      return context.request().post(path,
          RequestOptions.create().setHeader("Content-Type", "application/json").setData(json)).text();
    }

    String get(String path) {
      return context.request().get(path).text();
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
