package ai.openevent.language.reply;

import ai.openevent.booking.Outcome;
import ai.openevent.booking.VisitDayChoice;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// What there is to say about visits of the house.
final class VisitTexts {

  private final Phrases phrases;

  VisitTexts(Phrases phrases) {
    this.phrases = phrases;
  }

  Text days(List<VisitDayChoice> days) {
    if (days.isEmpty()) {
      return phrases.say("visit.noDays");
    }
    List<Text> lines = days.stream()
        .map(choice -> phrases.say("visit.line", "day", phrases.day(choice.day()), "times", times(choice.times())))
        .toList();
    return phrases.say("visit.days").above(Text.bullets(lines));
  }

  Text times(Outcome.VisitTimesOffered offered) {
    Text day = phrases.day(offered.day());
    return offered.times().isEmpty()
        ? phrases.say("visit.noTimes", "day", day)
        : phrases.say("visit.times", "day", day, "times", times(offered.times()));
  }

  Text times(List<LocalTime> times) {
    return phrases.or(times.stream().map(phrases::time).toList());
  }

  Text notPossible(Outcome.VisitNotPossible impossible) {
    LocalDate day = impossible.day();
    LocalTime time = impossible.time();
    if (day != null && time != null) {
      return phrases.say("visit.notPossible.slot",
          "slot", phrases.say("slot", "day", phrases.day(day), "time", phrases.time(time)));
    }
    if (day != null) {
      return phrases.say("visit.notPossible.day", "day", phrases.day(day));
    }
    return time == null
        ? phrases.say("visit.notPossible")
        : phrases.say("visit.notPossible.time", "time", phrases.time(time));
  }

  Text scheduled(Outcome.VisitScheduled scheduled) {
    return scheduled.before() == null || scheduled.before().equals(scheduled.slot())
        ? phrases.say("visit.scheduled", "slot", phrases.slot(scheduled.slot()))
        : phrases.say("visit.moved", "before", phrases.slot(scheduled.before()), "slot", phrases.slot(scheduled.slot()));
  }

  Text calledOff(Outcome.VisitCalledOff calledOff) {
    return calledOff.slot() == null
        ? phrases.say("visit.calledOff")
        : phrases.say("visit.calledOffSlot", "slot", phrases.slot(calledOff.slot()));
  }
}
