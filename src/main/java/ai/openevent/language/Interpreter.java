package ai.openevent.language;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Facts;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Question;
import java.util.List;

/// Turns what was read into what the client wants of this booking: which value is chosen and which is changed, what a bare
/// "yes", "the second one" or "Thursday" means after what was asked last. Pure.
public interface Interpreter {

  /// What a message wants and asks.
  record Wanted(List<Intent> intents, List<Question> questions) {
    public Wanted {
      intents = List.copyOf(intents);
      questions = List.copyOf(questions);
    }
  }

  /// The context in which to read the next message of a booking; for a conversation without one, an empty booking.
  ReadingContext context(Booking booking, Facts facts);

  Wanted interpret(Reading reading, Booking booking, Facts facts);
}
