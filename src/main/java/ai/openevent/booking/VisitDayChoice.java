package ai.openevent.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// A day for a site visit with its free times.
public record VisitDayChoice(LocalDate day, List<LocalTime> times) {

  public VisitDayChoice {
    times = List.copyOf(times);
  }
}
