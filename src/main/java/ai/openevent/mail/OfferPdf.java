package ai.openevent.mail;

import ai.openevent.language.OfferSheet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// The file of one offer, A4. The same sheet makes the same bytes: what the library makes up at random (its document id, the tag of
/// the font) is replaced by what follows from the content, and no date is in it.
final class OfferPdf {

  private static final Pattern FONT_TAG = Pattern.compile("/([A-Z]{6})\\+LiberationSans");
  private static final Pattern DOCUMENT_ID = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");
  private static final String FIXED_TAG = "OFFERS";
  private static final int ID_BYTES = 16;

  private final OfferSheet sheet;
  private final OfferType type = OfferType.load();

  OfferPdf(OfferSheet sheet) {
    this.sheet = sheet;
  }

  /// Written twice: how many pages there are is known at the end of the first time.
  byte[] bytes() {
    int pages = write(new ByteArrayOutputStream(), 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, pages);
    return settled(out.toByteArray());
  }

  /// @return how many pages it has
  private int write(ByteArrayOutputStream out, int pages) {
    Document document = new Document(PageSize.A4, OfferPage.MARGIN, OfferPage.MARGIN, OfferPage.MARGIN, OfferPage.FOOT);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    OfferPage page = new OfferPage(sheet, type, pages);
    writer.setPageEvent(page);
    document.open();
    describe(document, writer);
    page.writeTo(document);
    int last = writer.getPageNumber();
    document.close();
    return last;
  }

  private void describe(Document document, PdfWriter writer) {
    document.addTitle(sheet.title() + " – " + sheet.sender().getFirst());
    document.addAuthor(sheet.sender().getFirst());
    writer.getInfo().remove(PdfName.CREATIONDATE);
    writer.getInfo().remove(PdfName.MODDATE);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(sheet.language()));
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
