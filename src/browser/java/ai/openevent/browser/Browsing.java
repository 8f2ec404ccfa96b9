package ai.openevent.browser;

import ai.openevent.Running;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The whole application and a browser in front of it.
final class Browsing implements AutoCloseable {

  private final Running application;
  private final Playwright playwright;
  private final Browser browser;

  Browsing(Path data) {
    application = Running.on(data, "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  /// A visitor who was never here, of a team of its own.
  Visitor visitor() {
    String team = "team-" + UUID.randomUUID();
    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
        .setBaseURL("http://localhost:" + application.port()).setExtraHTTPHeaders(Map.of("X-Team-Id", team)));
    return new Visitor(context);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    application.close();
  }

  record Visitor(BrowserContext context) implements AutoCloseable {

    Page at(String path) {
      Page page = context.newPage();
      page.navigate(path);
      return page;
    }

    String post(String path, String json) {
      return context.request().post(path, com.microsoft.playwright.options.RequestOptions.create()
          .setHeader("Content-Type", "application/json").setData(json)).text();
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
