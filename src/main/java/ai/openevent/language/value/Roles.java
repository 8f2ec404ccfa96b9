package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DateRole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a date is for, by the words of its clause and sentence.
final class Roles {

  private static final int NEAR = 4;

  private final Units units;
  private final boolean question;
  private final @Nullable LocalDate chosen;

  Roles(Units units, boolean question, @Nullable LocalDate chosen) {
    this.units = units;
    this.question = question;
    this.chosen = chosen;
  }

  DateRole of(Draft draft) {
    int from = units.clauseFrom(draft.from());
    int to = units.clauseTo(draft.to() - 1);
    if (isDocument(draft)) {
      return DateRole.DOCUMENT;
    }
    if (isLeft(draft, from, to)) {
      return DateRole.OLD;
    }
    if (isPayment(from, to)) {
      return DateRole.PAYMENT;
    }
    if (isElsewhere(draft, from, to)) {
      return DateRole.OTHER;
    }
    if (units.any(Sign.VISIT)) {
      return DateRole.VISIT;
    }
    boolean asked = units.any(Sign.HYPOTHETICAL) || (question && chosen != null && units.any(Sign.AVAILABILITY));
    return asked ? DateRole.ASKED : DateRole.EVENT;
  }

  /// "dated 18 November", "Offerte vom 3. Mai".
  private boolean isDocument(Draft draft) {
    int before = draft.from() - 1;
    while (units.isAny(before, Sign.ON, Sign.THE) && before > 0) {
      before--;
    }
    boolean link = units.isAny(before, Sign.OF, Sign.FROM) || units.is(draft.from(), Sign.FROM);
    int noun = units.is(draft.from(), Sign.FROM) ? draft.from() - 1 : before - 1;
    return units.is(before, Sign.DATED) || (link && units.any(noun - 2, noun + 1, Sign.DOCUMENT));
  }

  /// "14 May no longer works", "not on 12 March", "instead of 3 June", "from 14 May to 21 May" for the day that was chosen.
  private boolean isLeft(Draft draft, int from, int to) {
    boolean refused = isRefused(Math.max(from, draft.from() - NEAR), draft.from())
        || units.any(Math.max(from, draft.from() - 2), draft.from(), Sign.INSTEAD_OF);
    boolean gone = units.any(draft.to(), to, Sign.GONE) || units.any(from, draft.from(), Sign.GONE);
    boolean origin = units.is(draft.from() - 1, Sign.FROM) || (chosen != null && chosen.equals(draft.start()));
    boolean moved = origin && units.any(Sign.MOVE) && namesAnotherDate(draft);
    boolean before = units.any(from, draft.from(), Sign.SAID) && units.any(to, units.size(), Sign.CORRECTION);
    return refused || gone || moved || (before && namesAnotherDate(draft));
  }

  /// "Not on 12 March"; in "not the 12th but the 19th" the second one is meant.
  private boolean isRefused(int from, int day) {
    for (int i = from; i < day; i++) {
      if (units.is(i, Sign.NOT) && !units.any(i, day, Sign.BUT)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPayment(int from, int to) {
    boolean event = units.any(Sign.EVENT) || units.any(Sign.PEOPLE);
    return !units.any(from, to, Sign.MOVE) && (units.any(from, to, Sign.PAYMENT) || (units.any(Sign.PAYMENT) && !event));
  }

  private boolean namesAnotherDate(Draft draft) {
    for (int i = 0; i < units.size(); i++) {
      boolean outside = i < draft.from() || i >= draft.to();
      if (outside && units.claimed(i) && (units.is(i, Sign.MONTH) || units.is(i, Sign.WEEKDAY) || units.digits(i) > 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isElsewhere(Draft draft, int from, int to) {
    if (isAlone(draft)) {
      return false;
    }
    boolean deadline = units.any(Math.max(from, draft.from() - NEAR), draft.from(), Sign.DEADLINE);
    boolean since = units.is(draft.from(), Sign.SINCE) || units.is(draft.from() - 1, Sign.SINCE);
    boolean history = units.any(from, to, Sign.HISTORY) || isToldOfThePast(draft) || since || isDayOfTalk(draft);
    return deadline || history || draft.rule().equals(PastGrammar.RULE)
        || (draft.kind() == DateKind.DATE && isPastDay(draft));
  }

  /// "Hier", "last week": a message that is nothing but a date means it, and is asked back.
  private boolean isAlone(Draft draft) {
    if (units.size() - (draft.to() - draft.from()) > NEAR) {
      return false;
    }
    for (int i = 0; i < units.size(); i++) {
      boolean outside = i < draft.from() || i >= draft.to();
      boolean small = units.is(i, Sign.AT) || units.isAny(i, Sign.THE, Sign.ON) || units.isAny(i, Sign.IN, Sign.FOR);
      if (outside && !small && !units.claimed(i) && !units.isPunctuation(i)) {
        return false;
      }
    }
    return true;
  }

  /// "We met in 2019, on the 12th of June": what was told just before dates a day without a year; "yesterday" dates itself.
  private boolean isToldOfThePast(Draft draft) {
    for (int i = Math.max(0, draft.from() - NEAR); i < draft.from() && !hasYear(draft); i++) {
      if (units.is(i, Sign.HISTORY) && !units.is(i, Sign.DAY_OFFSET)) {
        return true;
      }
    }
    return false;
  }

  /// "Wie am Montag besprochen": a bare weekday on which people spoke to each other.
  private boolean isDayOfTalk(Draft draft) {
    boolean weekday = draft.to() - draft.from() <= 2 && units.any(draft.from(), draft.to(), Sign.WEEKDAY);
    return weekday && units.any(Math.max(0, draft.from() - 3), draft.to() + 3, Sign.DISCUSSED);
  }

  private boolean hasYear(Draft draft) {
    for (int i = draft.from(); i < draft.to(); i++) {
      if (units.digits(i) == 4) {
        return true;
      }
    }
    return false;
  }

  /// "Yesterday" and the like are never a wish, nor is the "today" of a story.
  private boolean isPastDay(Draft draft) {
    int offset = units.value(draft.from(), Sign.DAY_OFFSET);
    return units.is(draft.from(), Sign.DAY_OFFSET) && (offset < 0 || (offset == 0 && (units.any(Sign.HISTORY) || units.any(Sign.SAID))));
  }
}
