package ai.openevent.language.value;

/// What a word can stand for in an expression of time, number or money. The words are in `values.yml` of each language, by these
/// names; a word may stand for several signs, and the grammars decide by its neighbours.
enum Sign {
  /// 1–12. A word that is certainly a month.
  MONTH,
  /// 1–12. An abbreviation or a word with another meaning ("may", "mar"), a month only beside a number or a cue.
  MONTH_SHORT,
  /// 1 is Monday.
  WEEKDAY,
  /// Several of a weekday, none in particular: "samedis".
  WEEKDAYS,
  /// Before a weekday that is none in particular: "which", "quels".
  SOME,
  /// Before the weekday that is liked best in a window: "am liebsten".
  PREFERRED,
  /// An abbreviation that is a weekday only beside a date.
  WEEKDAY_SHORT,
  /// 1 is spring.
  SEASON,
  CARDINAL,
  ORDINAL,
  /// A number word that is an hour behind a day's preposition: "am achti".
  HOUR_WORD,
  /// Glued to digits that are an hour: "am 8i".
  HOUR_SUFFIX,
  /// "th", glued to a number.
  ORDINAL_SUFFIX,
  HUNDRED,
  THOUSAND,
  /// "halb acht" or "half past", by language.
  HALF,
  QUARTER_HOUR,
  THREE_QUARTERS,
  /// Minutes after the hour: "nach", "past".
  PAST,
  /// Minutes said behind the hour: "et demie" is 30, "moins le quart" is -15.
  MINUTES_AFTER,
  /// Between an hour and its minutes: "le nove e venti".
  MINUTES_PLUS,
  /// Between an hour and the minutes it lacks: "neuf heures moins dix".
  MINUTES_LESS,
  /// Minutes before the hour: "vor".
  BEFORE,
  AM,
  PM,
  OCLOCK,
  /// An article that stands before hours: "le nove e venti".
  HOUR_ARTICLE,
  /// An hour by its name: "all'una".
  HOUR,
  /// A time zone, which changes nothing: events are at the venue's time.
  ZONE,
  NOON,
  MIDNIGHT,
  /// 0 morning, 1 afternoon, 2 evening, 3 night, 4 midday.
  PART,
  /// Days from today.
  DAY_OFFSET,
  /// A day offset that counts from today only where nothing follows that it could count from: "the day after".
  STORY_DAY,
  /// The next but one, where it leads a weekday: "the following Friday" is that of next week.
  FOLLOWING,
  NEXT,
  THIS,
  AFTER_NEXT,
  LAST,
  /// "Last" said behind what it means: "dernier" in "dimanche dernier".
  LAST_BEHIND,
  /// A span before today in one expression, by the values of UNIT: "last year".
  PAST_SPAN,
  /// Before or behind a length: "vor" drei Wochen, three weeks "ago".
  AGO,
  /// Several that come, where the language shows the number: "nei prossimi giorni".
  NEXT_FEW,
  /// 1 minute, 2 hour, 3 day, 4 week, 5 month, 6 year, 7 night, 8 weekend, 9 quarter,
  /// 10 second, 11 fortnight.
  UNIT,
  IN,
  /// Before a length that something takes, not a distance from now: "in quattro ore".
  DURING,
  FROM_NOW,
  /// A length counted to its end, all of which is meant: "within".
  WITHIN,
  /// Counted on from a day: "3 days after".
  AFTER,
  /// Counted back from a day: "two weeks before".
  AHEAD_OF,
  /// Half of a year in one word: "semestre".
  HALF_YEAR,
  /// "The rest of" a week.
  REST,
  /// Half of a span that is named beside it: "erste Hälfte Mai".
  HALF_SPAN,
  /// "Coming", where several of them are whole ones: "le prossime tre settimane" begin on a Monday.
  WHOLE_UNITS,
  /// Counted on from the day that is spoken of: "eine Woche später".
  LATER,
  /// Counted back from it: "einen Tag früher".
  EARLIER,
  /// Leads to what is wished for: "we prefer" the day after.
  WISH,
  /// Behind a word that is a month or a verb, tells that it is the verb: "may" we.
  VERBAL,
  /// The week of the day that is spoken of: "that week".
  SAME_WEEK,
  /// "All" week.
  WHOLE,
  FROM,
  TO,
  BETWEEN,
  AND,
  OR,
  OF,
  THE,
  /// A number and a half in one word, by the whole: "anderthalb" is 1.
  AND_A_HALF,
  /// This moment: "jetzt".
  NOW,
  /// An article, alone or grown together with a preposition, behind which a bare number is a day and never an hour: "le", "du",
  /// "dal".
  DAY_ARTICLE,
  ON,
  AT,
  /// Of these, what leads to an hour or a place and never to a difference: "at" 10, where "um 10" is both.
  AT_HOUR,
  /// A meal that is taken in the morning.
  MORNING_MEAL,
  /// Before an end: "by", "stop at".
  ENDING,
  /// Some words before a time that is an end: "nous terminerons" vers 15h.
  STOPPING,
  /// Behind a time that is an end: "ist Schluss".
  FINISHED,
  ABOUT,
  EARLY,
  MIDDLE,
  LATE,
  /// One day out of several is wanted; the value is the unit where the word is a length as well ("un jour").
  FLEXIBLE,
  /// All days are wanted.
  MULTI_DAY,
  /// A noun that counts people; the value is how many one of them is.
  PEOPLE,
  /// A word for people that counts only together with others or after a phrase of its own: "others", "von uns".
  COMPANIONS,
  /// Of these, what needs no noun behind it, whatever follows: 40 "confirmed" already.
  ATTENDING,
  /// Named persons, "me", "my wife"; the value is how many where they are more than one ("my parents").
  PERSON,
  /// Before those whom the writer brings along: "ich komme mit" meiner Frau.
  COMING_WITH,
  /// Behind people who write and need not be the guests: "mein Mann und ich" haben gerechnet.
  SPEAKING,
  /// Whose people they are: "mes" deux parents.
  POSSESSIVE,
  /// A noun for one person, which counts by its article: "the conductor", "our driver".
  ROLE,
  /// A noun that is counted like people and is none: "rooms".
  THING,
  /// Says that a number is all of them: "in total".
  TOTAL,
  /// Says of some guests what is not said of all: "are vegan".
  TRAIT,
  /// Says that those before it do not come: "dropped out".
  LEAVING,
  /// "than" what was planned.
  THAN,
  /// Leads to how many more: "add" three.
  ADDING,
  /// Between an old number and the new one.
  BECOMES,
  /// Several of so many each: "tables of"; 1 if only a noun behind tells that it is people: "x".
  GROUPS,
  /// Between a date and its weekday: "which is" a Friday.
  WHICH_IS,
  BUT,
  /// What was said before and may not hold any more: "originally".
  SAID,
  /// Counts people who are not the guests: "we employ".
  OUTSIDE,
  /// Behind a number that is not exact: "thirty-odd".
  ABOUT_BEHIND,
  /// Counts dozens and the like behind a number; the value is how many: "2 dozen".
  DOZEN,
  /// In place of an end that is left open: "till late".
  OPEN_END,
  /// A nought in a time that is spelt: "seven oh five".
  ZERO,
  /// May stand between what leads to a number of people and the number: "aktuell".
  ADVERB,
  /// Behind a number of people: "haben zugesagt".
  HEADCOUNT_TAIL,
  /// Leads to where people come from: "aus der Redaktion".
  ORIGIN,
  /// What follows are some of those counted before: "davon".
  OF_THEM,
  /// What follows counts one of several: "je", "pro Tisch".
  EACH,
  /// Glued behind a noun for people by a sign: "Teilnehmer:innen".
  GENDER_ENDING,
  /// What has a size of its own, which is no number of guests: "Verein".
  SIZED,
  /// Tells that size: "zählt".
  SIZE,
  /// Tells how many a room takes, which is no number of guests: "elle accueille".
  HOLDS,
  /// A word between a number and the people it counts: "invited".
  ADJECTIVE,
  /// What a number of people follows: "group of", "we are".
  HEADCOUNT_LEAD,
  /// A number of people in one word: "zu zehnt".
  HEADCOUNT,
  FOR,
  MORE,
  FEWER,
  /// Says that people come besides those who are known: "dazu".
  JOINING,
  /// A change of the number upwards, by or to what stands beside it: "erhöhen".
  GROWING,
  /// The same downwards: "reduzieren".
  SHRINKING,
  /// So much of the known number, in percent: "doppelt so viele" is 200.
  MULTIPLE,
  /// A number word that counts nothing exactly: "ein paar".
  FEW,
  AT_LEAST,
  AT_MOST,
  NOT,
  CORRECTION,
  /// 1 CHF, 2 EUR, 3 USD, 4 GBP.
  CURRENCY,
  PER_PERSON,
  PERCENT,
  PRICE_CUE,
  VISIT,
  EVENT,
  PAYMENT,
  DOCUMENT,
  DATED,
  /// "no longer works".
  GONE,
  INSTEAD_OF,
  MOVE,
  HYPOTHETICAL,
  AVAILABILITY,
  /// Before a day that something began on: "seit".
  SINCE,
  /// Beside a weekday on which people spoke or wrote to each other: "besprochen".
  DISCUSSED,
  /// What happened before: "last year".
  HISTORY,
  DEADLINE,
  /// A fixed feast, month times 100 plus day.
  FEAST,
  /// A feast by its distance from Easter Sunday, in days.
  EASTER,
  /// A feast on the nth weekday of a month, in digits: month, rank (5 is the last), weekday, days after it.
  NTH_FEAST,
  /// A Sunday of Advent, 1 to 4.
  ADVENT,
  CALENDAR_WEEK,
  /// Monday to Friday: "unter der Woche".
  WORKING_DAYS,
  /// Leads to a day of the week that is meant: "w/c".
  WEEK_OF,
  /// What an ordinal before it counts, so that it is no date: "floor".
  ORDINAL_NOUN,
  /// What may follow a date or number without being counted by it: "works", "passt".
  FOLLOW,
  CAPACITY,
  STREET,
  REFERENCE,
  NOISE
}
