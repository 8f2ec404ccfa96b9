package ai.openevent.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.tenancy.Caller;
import ai.openevent.tenancy.TenantId;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GatesTests {

  @Test
  void localPagesAndPreviewsMayCallByDefault() {
    Origins origins = Origins.of("");

    assertThat(new String[] {"http://localhost:3000", "https://localhost", "http://127.0.0.1:5173", "http://0.0.0.0:8080",
        "https://preview-1.lovable.app", "https://a.b.lovable.app"}).allMatch(origins::allow);
    assertThat(new String[] {"https://evil.example", "http://localhost.evil.example", "https://lovable.app.evil.example",
        "http://preview-1.lovable.app", "https://evillovable.app", "null", "https://.lovable.app"}).noneMatch(origins::allow);
  }

  @Test
  void listedOriginsTakeThePlaceOfLocalOnes() {
    Origins origins = Origins.of("https://app.example.com, https://*.example.org ,*,");

    assertThat(new String[] {"https://app.example.com", "https://a.example.org", "https://b.a.example.org"})
        .allMatch(origins::allow);
    assertThat(new String[] {"http://localhost:3000", "https://example.org", "https://anything.example", "http://app.example.com"})
        .noneMatch(origins::allow);
  }

  @Test
  void anAllowedPreflightIsAnsweredBeforeEverythingElse() throws Exception {
    MockHttpServletResponse response = pass(new CorsGate(Origins.of("")), preflight("http://localhost:3000", "POST"));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString()).isEqualTo("OK");
    assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
    assertThat(response.getHeader("Access-Control-Allow-Headers")).isEqualTo("content-type,x-team-id");
    assertThat(response.getHeader("Access-Control-Max-Age")).isEqualTo("600");
    assertThat(response.getHeaders("Vary")).contains("Origin");
  }

  @Test
  void aForeignPreflightIsRefusedWithoutAnEcho() throws Exception {
    MockHttpServletResponse response = pass(new CorsGate(Origins.of("")), preflight("https://evil.example", "POST"));

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getHeader("Access-Control-Allow-Origin")).isNull();
    assertThat(pass(new CorsGate(Origins.of("")), preflight("http://localhost", "BREW")).getStatus()).isEqualTo(400);
  }

  @Test
  void aTeamIsTakenFromTheHeaderOnlyWhenThatIsSwitchedOn() throws Exception {
    assertThat(team(settings(true, ""), "north")).isEqualTo(new TenantId.Named("north"));
    assertThat(team(settings(false, ""), "north")).isEqualTo(TenantId.DEFAULT);
    assertThat(team(settings(true, "house"), null)).isEqualTo(new TenantId.Named("house"));
    assertThat(team(settings(true, ""), " ")).isEqualTo(TenantId.DEFAULT);
  }

  @Test
  void aTeamThatCanBeNoFolderIsRefused() throws Exception {
    for (String name : new String[] {"../../tmp/x", "a/b", "..", "x".repeat(5000), "a b", "%2e%2e%2f", "Ä"}) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/events");
      request.addHeader("X-Team-Id", name);
      MockHttpServletResponse response = pass(new TenantGate(settings(true, "")), request);

      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.getContentAsString()).startsWith("{\"detail\":");
    }
  }

  @Test
  void theManagerIsNamedByTheHeader() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/events");
    request.addHeader("X-Manager-Id", "maria");
    pass(new TenantGate(settings(true, "")), request);

    assertThat(request.getAttribute(TenantGate.CALLER)).isEqualTo(new Caller.Manager("maria"));
  }

  @Test
  void aBodyAtTheLimitPassesAndOneByteMoreDoesNot() throws Exception {
    assertThat(sized(1024, true).getStatus()).isEqualTo(200);
    assertThat(sized(1025, true).getStatus()).isEqualTo(413);
    assertThat(sized(1025, true).getContentAsString())
        .isEqualTo("{\"error\":\"request_too_large\",\"detail\":\"Request body exceeds 1KB limit\"}");
  }

  @Test
  void aBodyWithoutStatedLengthIsCounted() throws Exception {
    assertThat(sized(1024, false).getStatus()).isEqualTo(200);
    assertThat(sized(1025, false).getStatus()).isEqualTo(413);
  }

  private static MockHttpServletResponse sized(int bytes, boolean stated) throws Exception {
    byte[] body = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/config/managers") {
      @Override
      public long getContentLengthLong() {
        return stated ? bytes : -1;
      }
    };
    request.setContent(body);
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();
    new SizeGate(1).doFilter(request, response, chain);
    if (chain.getRequest() != null) {
      assertThat(chain.getRequest().getInputStream().readAllBytes()).hasSize(bytes);
    }
    return response;
  }

  private static Object team(AccessSettings settings, @Nullable String header) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/events");
    if (header != null) {
      request.addHeader("X-Team-Id", header);
    }
    pass(new TenantGate(settings), request);
    return Objects.requireNonNull(request.getAttribute(TenantGate.TENANT));
  }

  private static AccessSettings settings(boolean header, String team) {
    return new AccessSettings(header, team, "", "", 1024);
  }

  private static MockHttpServletRequest preflight(String origin, String method) {
    MockHttpServletRequest request = new MockHttpServletRequest("OPTIONS", "/api/start-conversation");
    request.addHeader("Origin", origin);
    request.addHeader("Access-Control-Request-Method", method);
    request.addHeader("Access-Control-Request-Headers", "content-type,x-team-id");
    return request;
  }

  private static MockHttpServletResponse pass(Filter filter, MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
