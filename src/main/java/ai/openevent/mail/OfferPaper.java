package ai.openevent.mail;

/// An offer as a PDF.
public final class OfferPaper {

  private final String fileName;
  private final byte[] pdf;

  OfferPaper(String fileName, byte[] pdf) {
    this.fileName = fileName;
    this.pdf = pdf;
  }

  /// For the client: `offer-1a2b3c4d-v2.pdf`.
  public String fileName() {
    return fileName;
  }

  public byte[] pdf() {
    return pdf.clone();
  }
}
