package ai.openevent.booking.persistence;

import com.fasterxml.jackson.annotation.JsonValue;

/// A language is stored as its code in capitals: `DE`.
interface AsStoredCode {

  @JsonValue
  String stored();
}
