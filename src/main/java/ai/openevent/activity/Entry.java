package ai.openevent.activity;

import java.time.LocalDateTime;

/// One line of an activity list, with a title of the catalogue (contract, section 26).
///
/// @param id unique within the booking: `act_<millis><running number>`
/// @param at the venue's wall time
public record Entry(String id, LocalDateTime at, String icon, String title, String detail, Granularity granularity) {

  public enum Granularity {
    HIGH,
    DETAILED
  }
}
