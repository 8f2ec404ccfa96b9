package ai.openevent.conversation;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Facts;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Question;
import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Evidence;
import ai.openevent.language.Interpreter;
import ai.openevent.language.Mention;
import ai.openevent.language.Reader;
import ai.openevent.language.Reading;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.Span;
import ai.openevent.venue.Language;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Understands the sentences it was taught and nothing else.
public final class Phrasebook implements Reader, Interpreter {

  private static final Evidence TAUGHT = Evidence.of(new Span(0, 0), "", "taught");

  private final Map<String, Phrase> phrases = new HashMap<>();
  private int read;

  /// What a sentence means.
  public static final class Phrase {
    private final List<Intent> intents;
    private final List<Question> questions = new ArrayList<>();
    private final List<Mention.Acted> acts = new ArrayList<>();
    private final List<Mention.Dated> dates = new ArrayList<>();
    private final List<Mention.RoomNamed> rooms = new ArrayList<>();
    private final List<Mention.Numbered> numbers = new ArrayList<>();
    private @Nullable Language language;
    private boolean secondEvent;

    private Phrase(List<Intent> intents) {
      this.intents = intents;
    }

    public Phrase doing(Act... done) {
      for (Act act : done) {
        acts.add(new Mention.Acted(act, TAUGHT));
      }
      return this;
    }

    public Phrase asking(Topic topic) {
      return asking(topic, "?");
    }

    public Phrase asking(Topic topic, String words) {
      questions.add(Question.about(topic, words));
      return this;
    }

    public Phrase naming(LocalDate day, Mention.DateRole role) {
      dates.add(new Mention.Dated(Mention.DateKind.DATE, day, day, List.of(), role, List.of(), null, false, TAUGHT));
      return this;
    }

    public Phrase naming(RoomId room) {
      rooms.add(new Mention.RoomNamed(room, Mention.RoomRole.WISHED, TAUGHT));
      return this;
    }

    public Phrase ordinal(int number) {
      numbers.add(new Mention.Numbered(number, true, TAUGHT));
      return this;
    }

    public Phrase in(Language spoken) {
      language = spoken;
      return this;
    }

    public Phrase announcingAnother() {
      secondEvent = true;
      return this;
    }
  }

  public Phrase teach(String sentence, Intent... intents) {
    Phrase phrase = new Phrase(List.of(intents));
    phrases.put(sentence, phrase);
    return phrase;
  }

  /// How many messages were read.
  public int read() {
    return read;
  }

  /// The checker doesn't see in a class file that nested types may be null.
  @SuppressWarnings("NullAway")
  @Override
  public Reading read(String text, ReadingContext context) {
    read++;
    Phrase phrase = phrase(text);
    Language language = phrase.language;
    return new Reading(
        language == null ? Language.EN : language, language != null, text, phrase.acts, phrase.dates,
        List.of(), List.of(), null, phrase.rooms, List.of(), List.of(), List.of(), List.of(), null, Billing.UNKNOWN, Contact.UNKNOWN, List.of(), List.of(), List.of(), List.of(),
        phrase.numbers, List.of(),
        new Reading.Signals(false, false, false, false, false, false, false, phrase.secondEvent, null, false, false, false,
            false, null, null, null, true));
  }

  @Override
  public ReadingContext context(Booking booking, Facts facts) {
    return new ReadingContext(
        facts.today(), LocalTime.NOON, null, null, ReadingContext.Known.NOTHING, List.of(), false, facts.catalog());
  }

  @Override
  public Wanted interpret(Reading reading, Booking booking, Facts facts) {
    Phrase phrase = phrase(reading.newText());
    return new Wanted(phrase.intents, phrase.questions);
  }

  private Phrase phrase(String text) {
    return phrases.getOrDefault(text, new Phrase(List.of()));
  }
}
