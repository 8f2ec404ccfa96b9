package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.mail.OfferPaper;
import ai.openevent.mail.OfferPapers;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Query;
import ai.openevent.wire.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The offer on paper. An addition to the contract.
@RestController
class OfferPaperController {

  private final Records records;
  private final OfferPapers papers;

  OfferPaperController(Records records, OfferPapers papers) {
    this.records = records;
    this.papers = papers;
  }

  /// The offer that counts, or with `version` another one.
  @GetMapping("/api/offers/{event_id}/pdf")
  @Doing("load the offer")
  ResponseEntity<byte[]> pdf(@PathVariable("event_id") String id, TenantId team, HttpServletRequest request) {
    Query query = new Query(request);
    OptionalInt version = query.whole("version", 1, Integer.MAX_VALUE);
    query.complete();
    Booking booking = records.named(team, id);
    OfferPaper paper = papers.find(team, booking.id().value(), version.isPresent() ? version.getAsInt() : null)
        .orElseThrow(() -> Refused.notFound("The event has no such offer"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + paper.fileName() + "\"")
        .body(paper.pdf());
  }
}
