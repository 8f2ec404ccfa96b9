package ai.openevent.language;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.Language;
import ai.openevent.venue.Offering;
import java.util.List;

/// Puts outcomes into words. Every figure comes from the outcomes, the booking and the venue; none is in the texts.
public interface ReplyWriter {

  /// The reply, Markdown, without machinery: never empty, one question at its end.
  ///
  /// @param booking the booking after the decision
  String write(List<Outcome> outcomes, Booking booking, Language language, Offering offering);

  /// The text for a place where there is no booking: a question answered by itself, a message nobody understood.
  String write(List<Outcome> outcomes, Language language, Offering offering);
}
