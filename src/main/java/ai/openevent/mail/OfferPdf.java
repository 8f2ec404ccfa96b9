package ai.openevent.mail;

import ai.openevent.language.OfferSheet;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// An A4 page or more of one offer, with its font embedded. The same sheet makes the same bytes: what the library makes
/// up at random (its document id, the tag of the font) is replaced by what follows from the content, and no date is in it.
final class OfferPdf {

  private static final String FONT = "font-fallback/LiberationSans-Regular.ttf";
  private static final Pattern FONT_TAG = Pattern.compile("/([A-Z]{6})\\+LiberationSans");
  private static final Pattern DOCUMENT_ID = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");
  private static final String FIXED_TAG = "OFFERS";
  private static final int ID_BYTES = 16;
  private static final float MARGIN = 56;
  private static final Color RULE = new Color(0x99, 0x99, 0x99);

  private final OfferSheet sheet;
  private final BaseFont face;

  OfferPdf(OfferSheet sheet) {
    this.sheet = sheet;
    this.face = face();
  }

  private static BaseFont face() {
    try {
      return BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    } catch (IOException e) {
      throw new UncheckedIOException("The font for offers can't be read", e);
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    document.open();
    describe(document, writer);
    write(document);
    document.close();
    return settled(out.toByteArray());
  }

  private void describe(Document document, PdfWriter writer) {
    document.addTitle(sheet.title() + " – " + sheet.sender().getFirst());
    document.addAuthor(sheet.sender().getFirst());
    writer.getInfo().remove(PdfName.CREATIONDATE);
    writer.getInfo().remove(PdfName.MODDATE);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(sheet.language()));
  }

  private void write(Document document) throws DocumentException {
    document.add(line(sheet.sender().getFirst(), font(14, Font.BOLD)));
    sheet.sender().stream().skip(1).forEach(text -> document.add(line(text, font(9, Font.NORMAL))));
    space(document);
    sheet.receiver().forEach(text -> document.add(line(text, font(10, Font.NORMAL))));
    space(document);
    document.add(line(sheet.title(), font(18, Font.BOLD)));
    document.add(line(sheet.reference(), font(10, Font.NORMAL)));
    space(document);
    sheet.facts().forEach(text -> document.add(line(text, font(11, Font.NORMAL))));
    space(document);
    document.add(table());
    space(document);
    document.add(line(sheet.sums().getFirst(), font(13, Font.BOLD)));
    sheet.sums().stream().skip(1).forEach(text -> document.add(line(text, font(10, Font.NORMAL))));
    space(document);
    document.add(line(sheet.termsTitle(), font(11, Font.BOLD)));
    sheet.terms().forEach(text -> document.add(line(text, font(9, Font.NORMAL))));
  }

  private PdfPTable table() throws DocumentException {
    PdfPTable table = new PdfPTable(new float[] {46, 11, 25, 18});
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    OfferSheet.Columns heads = sheet.columns();
    row(table, List.of(heads.item(), heads.quantity(), heads.price(), heads.amount()), font(9, Font.BOLD));
    for (OfferSheet.Row row : sheet.rows()) {
      row(table, List.of(row.item(), row.quantity(), row.price(), row.amount()), font(10, Font.NORMAL));
    }
    return table;
  }

  private static void row(PdfPTable table, List<String> texts, Font font) {
    for (int column = 0; column < texts.size(); column++) {
      PdfPCell cell = new PdfPCell(new Phrase(texts.get(column), font));
      cell.setHorizontalAlignment(column == 0 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(RULE);
      cell.setPaddingTop(4);
      cell.setPaddingBottom(5);
      table.addCell(cell);
    }
  }

  private static Paragraph line(String text, Font font) {
    Paragraph paragraph = new Paragraph(text, font);
    paragraph.setLeading(font.getSize() * 1.35f);
    return paragraph;
  }

  private static void space(Document document) throws DocumentException {
    Paragraph empty = new Paragraph(new Chunk(" "));
    empty.setLeading(14);
    document.add(empty);
  }

  private Font font(float size, int style) {
    return new Font(face, size, style);
  }

  /// Both replacements are as long as what they replace, so every place in the file stays where its table says.
  private static byte[] settled(byte[] made) {
    String raw = new String(made, StandardCharsets.ISO_8859_1);
    String tagged = FONT_TAG.matcher(raw).replaceAll("/" + FIXED_TAG + "+LiberationSans");
    Matcher id = DOCUMENT_ID.matcher(tagged);
    int from = tagged.lastIndexOf("trailer");
    if (from < 0 || !id.find(from)) {
      throw new IllegalStateException("The PDF has no document id where it is expected");
    }
    String before = tagged.substring(0, id.start(1));
    String after = tagged.substring(id.end(2));
    byte[] digest = Digests.sha256((before + after).getBytes(StandardCharsets.ISO_8859_1));
    String own = HexFormat.of().formatHex(digest, 0, ID_BYTES);
    return (before + own + "><" + own + after).getBytes(StandardCharsets.ISO_8859_1);
  }
}
