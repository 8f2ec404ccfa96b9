package ai.openevent.language;

import java.util.List;

/// An offer as it stands on paper, in the client's language: plain words, no Markdown, every figure formatted.
///
/// @param language as a code for the paper: `de-CH`
/// @param title for example "Offer"
/// @param reference which offer it is, in words
/// @param sender the house, its name first
/// @param receiver the client, as known when the offer was made
/// @param facts what, when and for whom
/// @param sums total, tax, deposit with its due date; the total first
public record OfferSheet(
    String language,
    String title,
    String reference,
    List<String> sender,
    List<String> receiver,
    List<String> facts,
    Columns columns,
    List<Row> rows,
    List<String> sums,
    String termsTitle,
    List<String> terms) {

  public OfferSheet {
    sender = List.copyOf(sender);
    receiver = List.copyOf(receiver);
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
    sums = List.copyOf(sums);
    terms = List.copyOf(terms);
  }

  /// The heads of the four columns.
  public record Columns(String item, String quantity, String price, String amount) {}

  /// A line of the offer.
  ///
  /// @param price with its unit: `CHF 18.00 per person`; empty for what the room's rate covers
  public record Row(String item, String quantity, String price, String amount) {}
}
