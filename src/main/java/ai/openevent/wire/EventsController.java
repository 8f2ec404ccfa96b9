package ai.openevent.wire;

import ai.openevent.activity.ActivityLog;
import ai.openevent.activity.Entry;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Event records, their progress and their activities (contract, sections 15 and 16).
@RestController
class EventsController {

  private static final int MOST_PER_PAGE = 500;
  private static final int MOST_ACTIVITIES = 200;
  private static final int USUAL_ACTIVITIES = 50;

  private final BookingDesk bookings;
  private final Records records;
  private final ActivityLog activity;
  private final String sinceStart;

  EventsController(BookingDesk bookings, Records records, ActivityLog activity, InstantSource clock) {
    this.bookings = bookings;
    this.records = records;
    this.activity = activity;
    this.sinceStart = Long.toString(clock.millis(), Character.MAX_RADIX);
  }

  /// The records are written one by one, so that a long list never stands in memory as a whole.
  @GetMapping("/api/events")
  @ResponseBody
  @Doing("load events")
  void all(TenantId team, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Query query = new Query(request);
    int offset = query.whole("offset", 0, Integer.MAX_VALUE).orElse(0);
    int limit = query.whole("limit", 1, MOST_PER_PAGE).orElse(Integer.MAX_VALUE);
    query.complete();
    response.addHeader("Vary", "X-Team-Id");
    OptionalLong head = bookings.head(team);
    if (head.isPresent()) {
      String tag = "W/\"" + sinceStart + "-" + team + "-" + head.getAsLong() + "\"";
      response.setHeader("ETag", tag);
      if (holds(request, tag)) {
        response.setStatus(HttpStatus.NOT_MODIFIED.value());
        return;
      }
    }
    List<Booking> all = bookings.all(team);
    int from = Math.min(offset, all.size());
    List<Booking> shown = all.subList(from, (int) Math.min((long) from + limit, all.size()));
    response.setContentType("application/json");
    write(all.size(), shown, response.getOutputStream());
  }

  private void write(int total, List<Booking> shown, OutputStream out) throws IOException {
    out.write(("{\"total_events\":" + total + ",\"events\":[").getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    for (Booking booking : shown) {
      if (!first) {
        out.write(',');
      }
      first = false;
      out.write(records.of(booking));
    }
    out.write("]}".getBytes(StandardCharsets.UTF_8));
  }

  private static boolean holds(HttpServletRequest request, String tag) {
    String known = request.getHeader("If-None-Match");
    if (known == null) {
      return false;
    }
    String opaque = tag.substring("W/".length());
    return List.of(known.split(",", -1)).stream().map(String::strip)
        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag) || candidate.equals(opaque));
  }

  @GetMapping("/api/events/{event_id}")
  @Doing("load the event")
  ResponseEntity<byte[]> one(@PathVariable("event_id") String id, TenantId team) {
    return Json.answer(HttpStatus.OK, records.of(records.named(team, id)));
  }

  @GetMapping("/api/events/{event_id}/progress")
  @Doing("get progress")
  ResponseEntity<byte[]> progress(@PathVariable("event_id") String id, TenantId team) {
    return Json.ok(ProgressView.of(records.named(team, id)));
  }

  @GetMapping("/api/events/{event_id}/activity")
  @Doing("get activity")
  ResponseEntity<byte[]> activity(@PathVariable("event_id") String id, TenantId team, HttpServletRequest request) {
    Query query = new Query(request);
    String granularity = query.word("granularity", "high", List.of("high", "detailed"));
    int limit = query.whole("limit", 1, MOST_ACTIVITIES).orElse(USUAL_ACTIVITIES);
    query.complete();
    Booking booking = records.named(team, id);
    List<Entry> entries = activity.of(booking.id()).stream()
        .filter(entry -> granularity.equals("detailed") || entry.granularity() == Entry.Granularity.HIGH)
        .toList();
    ObjectNode body = Json.object();
    body.set("activities", Json.nodes(entries.stream().limit(limit).map(ActivityView::of).toList()));
    return Json.ok(body
        .put("has_more", entries.size() > limit)
        .put("event_id", booking.id().toString())
        .put("granularity", granularity));
  }
}
