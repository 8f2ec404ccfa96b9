package ai.openevent.mail;

import ai.openevent.language.OfferSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// How an offer is laid out: house and client, what it is for, the lines under a head that is repeated on every page, the sums under
/// their column, the terms. Sums and terms are never torn apart; every page says which of how many it is.
final class OfferPage extends PdfPageEventHelper {

  static final float MARGIN = 56;
  static final float FOOT = 72;

  private static final float FOOT_LINE = 36;
  private static final float WHOLE = 100;
  private static final float[] LINES = {38, 11, 17, 16, 18};
  private static final int[] ALIGNED =
      {Element.ALIGN_LEFT, Element.ALIGN_RIGHT, Element.ALIGN_RIGHT, Element.ALIGN_LEFT, Element.ALIGN_RIGHT};
  private static final float[] FACTS = {16, 84};
  private static final float[] SUMS = {72, 28};

  private final OfferSheet sheet;
  private final OfferType type;
  private final int pages;

  /// @param pages how many there will be
  OfferPage(OfferSheet sheet, OfferType type, int pages) {
    this.sheet = sheet;
    this.type = type;
    this.pages = pages;
  }

  void writeTo(Document document) {
    document.add(head());
    document.add(spaced(address(), 22));
    document.add(spaced(title(), 30));
    document.add(spaced(facts(), 14));
    document.add(spaced(lines(), 18));
    document.add(sums());
    document.add(spaced(terms(), 22));
  }

  private PdfPTable head() {
    PdfPTable table = table(WHOLE);
    table.addCell(tight(type.title(sheet.sender().getFirst(), 17)));
    PdfPCell where = tight(type.quiet(String.join("  ·  ", sheet.sender().subList(1, sheet.sender().size())), 9));
    where.setPaddingBottom(9);
    where.setBorder(Rectangle.BOTTOM);
    where.setBorderColor(OfferType.ACCENT);
    where.setBorderWidth(1.2f);
    table.addCell(where);
    return table;
  }

  private PdfPTable address() {
    PdfPTable table = table(WHOLE);
    sheet.receiver().forEach(line -> table.addCell(tight(type.text(line, 10))));
    return table;
  }

  private PdfPTable title() {
    PdfPTable table = table(WHOLE);
    table.addCell(tight(type.title(sheet.title(), 24)));
    table.addCell(tight(type.quiet(sheet.reference(), 9.5f)));
    return table;
  }

  private PdfPTable facts() {
    PdfPTable table = table(FACTS);
    for (OfferSheet.Entry fact : sheet.facts()) {
      table.addCell(tight(type.quiet(fact.label(), 10)));
      table.addCell(tight(type.text(fact.value(), 10)));
    }
    return table;
  }

  private PdfPTable lines() {
    PdfPTable table = table(LINES);
    table.setHeaderRows(1);
    OfferSheet.Columns heads = sheet.columns();
    addRow(table, quiet(heads.item(), heads.quantity(), heads.price(), "", heads.amount()),
        head -> head.setBackgroundColor(OfferType.TINT));
    for (OfferSheet.Row row : sheet.rows()) {
      addRow(table, text(row.item(), row.quantity(), row.price(), row.unit(), row.amount()), OfferPage::underline);
    }
    table.setSplitLate(true);
    return table;
  }

  private static void addRow(PdfPTable table, List<Phrase> texts, Consumer<PdfPCell> look) {
    for (int column = 0; column < texts.size(); column++) {
      PdfPCell cell = cell(texts.get(column), ALIGNED[column]);
      cell.setPaddingTop(3);
      cell.setPaddingBottom(7);
      look.accept(cell);
      table.addCell(cell);
    }
  }

  private List<Phrase> quiet(String... texts) {
    return Arrays.stream(texts).map(text -> type.quiet(text, 8.5f)).toList();
  }

  private List<Phrase> text(String... texts) {
    return Arrays.stream(texts).map(text -> type.text(text, 9.5f)).toList();
  }

  private static void underline(PdfPCell cell) {
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(OfferType.RULE);
    cell.setBorderWidth(0.5f);
  }

  private PdfPTable sums() {
    PdfPTable table = table(SUMS);
    table.setKeepTogether(true);
    OfferSheet.Entry total = sheet.sums().getFirst();
    for (PdfPCell cell : List.of(right(type.text(total.label(), 13)), right(type.text(total.value(), 13)))) {
      cell.setPaddingTop(9);
      cell.setPaddingBottom(7);
      table.addCell(cell);
    }
    sheet.sums().stream().skip(1).forEach(sum -> {
      table.addCell(right(type.quiet(sum.label(), 9.5f)));
      table.addCell(right(type.text(sum.value(), 9.5f)));
    });
    return table;
  }

  private PdfPTable terms() {
    PdfPTable table = table(WHOLE);
    table.setKeepTogether(true);
    table.addCell(tight(type.title(sheet.termsTitle(), 11)));
    sheet.terms().forEach(term -> table.addCell(tight(type.quiet(term, 9))));
    return table;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    String page = String.format(Locale.ROOT, sheet.page(), writer.getPageNumber(), pages);
    ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_LEFT,
        type.quiet(sheet.sender().getFirst(), 8), document.left(), FOOT_LINE, 0);
    ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_RIGHT,
        type.quiet(page, 8), document.right(), FOOT_LINE, 0);
  }

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(WHOLE);
    return table;
  }

  private static PdfPTable spaced(PdfPTable table, float before) {
    table.setSpacingBefore(before);
    return table;
  }

  private static PdfPCell right(Phrase words) {
    return cell(words, Element.ALIGN_RIGHT);
  }

  private static PdfPCell cell(Phrase words, int alignment) {
    PdfPCell cell = new PdfPCell(words);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    cell.setLeading(0, OfferType.LEADING);
    cell.setPadding(5);
    cell.setPaddingTop(0);
    cell.setPaddingBottom(3);
    return cell;
  }

  /// Without room at its sides, so that it begins where the page does.
  private static PdfPCell tight(Phrase words) {
    PdfPCell cell = cell(words, Element.ALIGN_LEFT);
    cell.setPaddingLeft(0);
    cell.setPaddingRight(0);
    return cell;
  }
}
