package ai.openevent.language.reply;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Offer;
import ai.openevent.booking.RoomLock;
import ai.openevent.language.OfferSheet;
import ai.openevent.language.OfferSheets;
import ai.openevent.venue.Offering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Offers on paper, and the letters that bring them, from the house's own texts. Pure: the same offer, booking and house make the
/// same sheet.
@Component
final class TemplateOfferSheets implements OfferSheets {

  @Override
  public OfferSheet of(Booking booking, Offer offer, Offering offering) {
    return new PaperTexts(booking, offer, new Phrases(booking.person().language(), offering, Markup.PLAIN)).sheet();
  }

  @Override
  public String cover(Booking booking, Offering offering, String message) {
    Phrases phrases = new Phrases(booking.person().language(), offering, Markup.MARKDOWN);
    Offer offer = booking.deal().current().orElse(null);
    List<Text> parts = new ArrayList<>();
    String name = booking.person().contact().name();
    parts.add(name == null ? phrases.say("letter.greetingUnknown") : phrases.say("letter.greeting", "name", name));
    if (!message.isBlank()) {
      parts.add(Text.ofHouse(message));
    }
    parts.add(phrases.say(offer == null ? "letter.noOffer" : "letter.offer", "house", offering.venue().name()));
    parts.add(summary(booking, offer, phrases));
    parts.add(Text.join("\n", List.of(phrases.say("letter.signoff"), phrases.words(offering.venue().fromName()))));
    return Text.join("\n\n", parts).written();
  }

  private static Text summary(Booking booking, @Nullable Offer offer, Phrases phrases) {
    OfferParts parts = new OfferParts(phrases);
    RoomLock lock = booking.place().lock();
    List<OfferParts.Part> known = new ArrayList<>();
    known.add(parts.date(booking.schedule().days(), null));
    known.add(parts.room(lock == null ? null : lock.room(), null));
    if (offer != null && offer.total().isPositive()) {
      known.add(parts.total(offer));
    }
    return parts.listed(known);
  }
}
