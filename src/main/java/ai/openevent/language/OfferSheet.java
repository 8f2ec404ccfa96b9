package ai.openevent.language;

import java.util.List;

/// An offer as it stands on paper, in the client's language: plain words, no Markdown, every figure formatted.
///
/// @param language as a code for the paper: `de-CH`
/// @param title for example "Offer"
/// @param reference which offer it is, in words
/// @param sender the house, its name first
/// @param receiver the client, as known when the offer was made
/// @param facts when, where and for how many
/// @param sums total, tax, deposit with its due date; the total first
/// @param page the number of a page, a pattern for [String#format] with the page and how many there are
public record OfferSheet(
    String language,
    String title,
    String reference,
    List<String> sender,
    List<String> receiver,
    List<Entry> facts,
    Columns columns,
    List<Row> rows,
    List<Entry> sums,
    String termsTitle,
    List<String> terms,
    String page) {

  public OfferSheet {
    sender = List.copyOf(sender);
    receiver = List.copyOf(receiver);
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
    sums = List.copyOf(sums);
    terms = List.copyOf(terms);
  }

  /// For example "Room" and "Room B, theatre style".
  public record Entry(String label, String value) {}

  /// The heads of the columns; the unit stands with the price.
  public record Columns(String item, String quantity, String price, String amount) {}

  /// A line of the offer.
  ///
  /// @param price of one; empty for what the room's rate covers, as is the unit
  /// @param unit for example "per person"
  public record Row(String item, String quantity, String price, String unit, String amount) {}
}
