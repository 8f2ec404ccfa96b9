package ai.openevent.access;

import ai.openevent.tenancy.Caller;
import ai.openevent.tenancy.TenantId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out whose data a request touches and who acts (contract, section 4). A team's name becomes a folder, so a name that
/// can't be one is refused.
final class TenantGate extends OncePerRequestFilter {

  static final String TENANT = "openevent.tenant";
  static final String CALLER = "openevent.caller";

  private static final String NOBODY_NAMED = "manager";
  private static final int LONGEST_NAME = 128;

  private final AccessSettings settings;

  TenantGate(AccessSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<TenantId> tenant = TenantId.parse(stated(request, "X-Team-Id", settings.teamId()));
    if (tenant.isEmpty()) {
      Refusal.plain(HttpServletResponse.SC_BAD_REQUEST, "X-Team-Id must be 1 to 64 letters, digits, '-' or '_'").send(response);
      return;
    }
    request.setAttribute(TENANT, tenant.get());
    request.setAttribute(CALLER, new Caller.Manager(manager(request)));
    chain.doFilter(request, response);
  }

  private String manager(HttpServletRequest request) {
    String stated = stated(request, "X-Manager-Id", settings.systemUser());
    return stated == null || stated.isBlank() || stated.length() > LONGEST_NAME ? NOBODY_NAMED : stated.strip();
  }

  private @Nullable String stated(HttpServletRequest request, String header, String otherwise) {
    String value = settings.tenantHeader() ? request.getHeader(header) : null;
    return value == null || value.isBlank() ? otherwise : value;
  }
}
