package ai.openevent.language.reply;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Outcome;
import ai.openevent.language.ReplyWriter;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Offering;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes replies from the house's own texts, without a model. Pure.
@Component
final class TemplateReplyWriter implements ReplyWriter {

  /// Stands for the booking of somebody who books nothing.
  private static final Booking NOBODYS = Booking.nothing(new BookingId(TenantId.DEFAULT, new UUID(0, 0)));

  @Override
  public String write(List<Outcome> outcomes, Booking booking, Language language, Offering offering) {
    Language spoken = outcomes.stream()
        .filter(Outcome.InLanguage.class::isInstance)
        .map(outcome -> ((Outcome.InLanguage) outcome).language())
        .reduce(language, (_, latest) -> latest);
    return new Letter(outcomes, booking, spoken, offering).text().written();
  }

  @Override
  public String write(List<Outcome> outcomes, Language language, Offering offering) {
    return write(outcomes, NOBODYS, language, offering);
  }
}
