package ai.openevent.wire.settings;

import ai.openevent.venue.VenueSetting.SiteVisits;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// When people may come and look at the house (contract, section 18.12).
@RestController
@RequestMapping("/api/config/site-visit")
@Doing("site visit config")
class SiteVisitController extends MergedSetting<SiteVisits> {

  private static final int LAST_HOUR = 23;
  private static final int MOST_DAYS_AHEAD = 3_650;

  SiteVisitController(VenueSettings settings) {
    super(settings, SiteVisits.UNSET);
  }

  @Override
  SiteVisits read(Fields body) {
    return new SiteVisits(
        body.optionalFormed("blocked_dates", Stamps::isoDay, "use YYYY-MM-DD"),
        body.optionalWholes("default_slots", 0, LAST_HOUR),
        body.flagIfGiven("weekdays_only"),
        body.optionalWhole("min_days_ahead", 0, MOST_DAYS_AHEAD));
  }

  @Override
  String saved(SiteVisits set) {
    return "The times for site visits are saved";
  }
}
