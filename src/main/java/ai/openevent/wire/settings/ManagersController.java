package ai.openevent.wire.settings;

import ai.openevent.venue.VenueSetting.Managers;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The people whom clients ask for by name (contract, section 18.13).
@RestController
@RequestMapping("/api/config/managers")
@Doing("managers config")
class ManagersController extends MergedSetting<Managers> {

  private static final int LONGEST_NAME = 200;

  ManagersController(VenueSettings settings) {
    super(settings, Managers.UNSET);
  }

  @Override
  Managers read(Fields body) {
    return new Managers(body.optionalTexts("names", LONGEST_NAME));
  }

  @Override
  String saved(Managers set) {
    int count = set.names() == null ? 0 : set.names().size();
    return count == 0 ? "Saved: nobody can be asked for by name" : "Saved: " + count + (count == 1 ? " manager" : " managers");
  }
}
