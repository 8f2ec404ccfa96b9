package ai.openevent.language;

import java.util.Locale;

/// What a sentence does. A question mark makes no question of a change, a missing one no statement of a question.
public enum Act {
  EVENT_REQUEST,
  CHOOSE_DATE,
  CHANGE_DATE,
  CHOOSE_ROOM,
  CHANGE_ROOM,
  CHANGE_PARTICIPANTS,
  CHANGE_REQUIREMENTS,
  ADD_PRODUCT,
  REMOVE_PRODUCT,
  ACCEPT_OFFER,
  DECLINE_OFFER,
  COUNTER_OFFER,
  GIVE_BILLING,
  GIVE_CONTACT,
  ASK,
  REQUEST_SITE_VISIT,
  CANCEL_SITE_VISIT,
  CANCEL_EVENT,
  REQUEST_MANAGER,
  REPORT_PAYMENT,
  THANKS,
  OTHER;

  /// The name on the wire: `choose_date`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
