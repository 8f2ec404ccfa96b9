package ai.openevent.language.value;

import ai.openevent.language.text.LanguageFile;

/// How a language says the hours, by its `values.yml`.
///
/// @param halfIsBefore "halb acht" is half an hour before eight; "half eight" is after it
/// @param sevenIsMorning seven with its minutes in digits is one of 24 hours: "7.45 Uhr"
record ClockHabits(boolean halfIsBefore, boolean sevenIsMorning) {

  static ClockHabits of(LanguageFile file) {
    return new ClockHabits(!file.list("half-is-before").isEmpty(), !file.list("seven-is-morning").isEmpty());
  }
}
