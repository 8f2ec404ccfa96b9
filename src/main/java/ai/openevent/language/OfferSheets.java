package ai.openevent.language;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Offer;
import ai.openevent.venue.Offering;

/// Puts an offer on paper.
public interface OfferSheets {

  /// @param booking as it was when the offer was made: its language and its client's name are on the sheet
  OfferSheet of(Booking booking, Offer offer, Offering offering);

  /// The words of a letter that brings the offer, or that says where things stand as long as there is none: Markdown, in the
  /// client's language.
  ///
  /// @param message a paragraph of the house's own before the offer; blank for none
  String cover(Booking booking, Offering offering, String message);
}
