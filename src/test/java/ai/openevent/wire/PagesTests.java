package ai.openevent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Running;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages for people and everything they load, over real HTTP.
class PagesTests {

  /// What a page loads: `src="/widget.js"`, `href="/demo/demo.css"`, `from "./desk.js"`.
  private static final Pattern LOADED = Pattern.compile("(?:src=|href=|from )\"([^\"#?]+\\.(?:js|css|svg))\"");

  private static @Nullable Running application;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start(@TempDir Path data) {
    application = Running.on(data);
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(application).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console", "/demo"})
  void aPageAllowsNothingFromElsewhereAndNoTextThatBecomesMarkup(String page) throws Exception {
    HttpResponse<String> answer = get(page);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'").contains("require-trusted-types-for 'script'").doesNotContain("unsafe", "*");
    assertThat(answer.body()).doesNotContain("<script>", "style=", "onclick=").containsIgnoringCase("<!doctype html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console", "/demo"})
  void whateverAPageLoadsIsThereAndMakesNoMarkupOfText(String page) throws Exception {
    assertThat(loadedBy(page)).hasSizeGreaterThan(3).allSatisfy((path, body) ->
        assertThat(body).as(path).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "http://", "https://cdn"));
  }

  /// Bodies by path: the page's own scripts and styles, and the modules those import.
  private Map<String, String> loadedBy(String page) throws Exception {
    Map<String, String> loaded = new HashMap<>();
    Deque<URI> open = new ArrayDeque<>();
    open.add(URI.create(page));
    while (!open.isEmpty()) {
      URI path = open.remove();
      if (!loaded.containsKey(path.getPath())) {
        HttpResponse<String> answer = get(path.getPath());
        assertThat(answer.statusCode()).as(path.getPath()).isEqualTo(200);
        LOADED.matcher(answer.body()).results().map(PagesTests::address).filter(PagesTests::isOwn).map(path::resolve).forEach(open::add);
        loaded.put(path.getPath(), answer.body().replace("http://www.w3.org/2000/svg", ""));
      }
    }
    return loaded;
  }

  private static String address(MatchResult found) {
    return found.group(1);
  }

  /// The widget's own file tells in a comment how it is put on a page elsewhere.
  private static boolean isOwn(String address) {
    return !address.startsWith("https://front-desk.example.com/");
  }

  @Test
  void partsOfThePagesAreAskedForAnewSoThatVersionsAreNeverMixed() throws Exception {
    assertThat(get("/console/console.js").headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(get("/console").headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void theWidgetIsOneFileThatOtherSitesMayKeepForAWhile() throws Exception {
    HttpResponse<String> widget = get("/widget.js");

    assertThat(widget.headers().firstValue("Content-Type").orElseThrow().replace(" ", "")).isEqualTo("text/javascript;charset=utf-8");
    assertThat(widget.headers().firstValue("Cache-Control")).contains("max-age=600, public");
    assertThat(widget.body()).contains("openevent-chat").doesNotContain("import ");
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://localhost:" + Objects.requireNonNull(application).port() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
