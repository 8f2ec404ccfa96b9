package ai.openevent.mail;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venues;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Mail settings of a team: what it stored counts while it is enabled, then the environment, then the venue (contract,
/// section 18.10). The password only ever comes from the environment.
@Component
public class MailSettings {

  private static final DocumentKey KEY = new DocumentKey("settings", "hil-email");

  private final Store store;
  private final UnitOfWork unit;
  private final Venues venues;
  private final InstantSource clock;
  private final MailEnvironment environment;
  private final boolean development;
  private final JsonMapper json = StoredJson.mapper();

  MailSettings(
      Store store, UnitOfWork unit, Venues venues, InstantSource clock, MailEnvironment environment,
      @Value("${openevent.development:false}") boolean development) {
    this.store = store;
    this.unit = unit;
    this.venues = venues;
    this.clock = clock;
    this.environment = environment;
    this.development = development;
  }

  /// What a team stores. Null and empty mean that the environment counts.
  ///
  /// @param managerEmail who gets notices of tasks
  public record Wanted(
      boolean enabled, @Nullable String managerEmail, @Nullable String smtpHost, @Nullable Integer smtpPort,
      @Nullable String smtpUser, @Nullable String fromEmail) {

    static final Wanted NOTHING = new Wanted(false, null, null, null, null, null);
  }

  private record Stored(Wanted wanted, Instant updatedAt) {}

  /// What counts.
  ///
  /// @param enabled whether the manager gets notices
  /// @param configured whether there are a user and a password for a mail server
  /// @param smtpHost empty when nobody named one
  public record Effective(
      boolean enabled, @Nullable String managerEmail, boolean configured, String smtpHost, String fromEmail, String source) {}

  public Effective effective(TenantId team) {
    Wanted wanted = wanted(team);
    String manager = manager(wanted);
    boolean configured = environment.hasCredentials(user(wanted));
    return new Effective(
        wanted.enabled() || (manager != null && configured), manager, configured, host(wanted), from(team, wanted).email(),
        manager != null ? "database" : "environment");
  }

  /// Replaces what is stored; what is empty is not kept.
  public void store(TenantId team, Wanted wanted) {
    Wanted kept = new Wanted(wanted.enabled(), given(wanted.managerEmail()), given(wanted.smtpHost()), wanted.smtpPort(),
        given(wanted.smtpUser()), given(wanted.fromEmail()));
    unit.run(team, () -> {
      long revision = unit.document(KEY).map(Document::revision).orElse(0L);
      unit.put(KEY, revision, json.valueToTree(new Stored(kept, clock.instant())));
      return kept;
    });
  }

  public Postage postage(TenantId team) {
    Wanted wanted = wanted(team);
    String user = user(wanted);
    if (!environment.hasCredentials(user)) {
      return new Postage.NotConfigured();
    }
    if (!development && !venues.of(team).stored()) {
      return new Postage.NoVenueYet();
    }
    String named = environment.smtpHost();
    if (wanted.smtpHost() != null && !named.isEmpty() && !named.equalsIgnoreCase(wanted.smtpHost())) {
      return new Postage.ForeignServer();
    }
    int port = wanted.smtpPort() != null ? wanted.smtpPort() : environment.smtpPort();
    return new Postage.Ready(host(wanted), port, user, environment.smtpPassword(), tls(), from(team, wanted));
  }

  /// Who gets notices of tasks; empty when nobody does.
  Optional<String> noticesTo(TenantId team) {
    Effective effective = effective(team);
    return effective.enabled() ? Optional.ofNullable(effective.managerEmail()) : Optional.empty();
  }

  /// Who hears when a message is left to people.
  List<String> alertsTo() {
    return Stream.of(environment.alertRecipients().split(",", -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  /// Whether that is the address of somebody who gets notices.
  boolean isOfTheHouse(TenantId team, String email) {
    return Stream.concat(Stream.ofNullable(manager(wanted(team))), alertsTo().stream()).anyMatch(email::equalsIgnoreCase);
  }

  /// Where managers' links lead.
  String dashboard(TenantId team) {
    return environment.frontendUrl().isEmpty() ? venues.of(team).venue().frontendUrl() : environment.frontendUrl();
  }

  /// Whether Markdown is taken out of texts that are sent by hand.
  public boolean plainText() {
    return environment.plainText();
  }

  /// A text as it leaves when a person sends it.
  public String leaving(String text) {
    return plainText() ? PlainText.of(text) : text;
  }

  /// A text of the house's own, which is Markdown, as people read it.
  public String readable(String markdown) {
    return PlainText.of(markdown);
  }

  private Wanted wanted(TenantId team) {
    boolean open = unit.isOpen() && unit.team().equals(team);
    Optional<Document> document = open ? unit.document(KEY) : store.document(team, KEY);
    return document.map(found -> json.treeToValue(found.data(), Stored.class).wanted())
        .filter(Wanted::enabled).orElse(Wanted.NOTHING);
  }

  private @Nullable String manager(Wanted wanted) {
    return wanted.managerEmail() != null ? wanted.managerEmail() : given(environment.managerEmail());
  }

  private String user(Wanted wanted) {
    return Objects.requireNonNullElse(wanted.smtpUser(), environment.smtpUser());
  }

  private String host(Wanted wanted) {
    return Objects.requireNonNullElse(wanted.smtpHost(), environment.smtpHost());
  }

  private Address from(TenantId team, Wanted wanted) {
    Offering offering = venues.of(team);
    String email = Stream.of(wanted.fromEmail(), given(environment.fromEmail())).filter(Objects::nonNull).findFirst()
        .orElse(offering.venue().fromEmail());
    return new Address(email, environment.fromName().isEmpty() ? offering.venue().fromName() : environment.fromName());
  }

  private Postage.Tls tls() {
    return environment.smtpTls().isEmpty()
        ? development ? Postage.Tls.OFFERED : Postage.Tls.REQUIRED
        : Postage.Tls.valueOf(environment.smtpTls().toUpperCase(Locale.ROOT));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
