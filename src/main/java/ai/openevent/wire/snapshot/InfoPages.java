package ai.openevent.wire.snapshot;

import ai.openevent.booking.Outcome;
import ai.openevent.booking.Outcome.Page;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// The pages of a front end that show snapshots (contract, section 28.3). Without a front end replies lead nowhere.
@Component
class InfoPages {

  private final String base;

  /// @param base the front end's address; empty for none
  InfoPages(@Value("${openevent.frontend-base-url:}") String base) {
    this.base = base.replaceFirst("/+$", "");
  }

  Optional<Outcome.PageShown> of(Shown shown, String snapshot) {
    if (base.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(switch (shown.type()) {
      case ROOMS -> new Outcome.PageShown(Page.ROOMS, base + "/info/rooms?snapshot_id=" + snapshot);
      case CATERING_MENU -> new Outcome.PageShown(Page.MENU, base + "/info/catering/" + slug(shown) + "?snapshot_id=" + snapshot);
      case CATERING, CATERING_CATALOG ->
          new Outcome.PageShown(Page.CATERING, base + "/info/qna?category=Catering&snapshot_id=" + snapshot);
    });
  }

  /// Encoded, so that a name that somebody set can't end the link that it stands in.
  private static String slug(Shown menu) {
    return UriUtils.encode(menu.data().path("menu").path("slug").asString(""), StandardCharsets.UTF_8);
  }
}
