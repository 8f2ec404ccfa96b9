package ai.openevent.mail;

import ai.openevent.booking.Booking;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferLine;
import ai.openevent.booking.RoomLock;
import ai.openevent.venue.Offering;
import ai.openevent.venue.OneLine;
import ai.openevent.venue.Room;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;

/// What a notice says to the house's own people, as text and as HTML. A client's words are quoted, never markup.
record NoticeText(String subject, String text, String html) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final int ITEMS_SHOWN = 3;

  static NoticeText ofTask(String task, Booking booking, Offering offering, String draft, UUID id, String dashboard) {
    String client = client(booking);
    List<String> facts = new ArrayList<>();
    facts.add("Client: " + client);
    facts.addAll(event(booking, offering));
    String subject = "[OpenEvent] HIL: " + task + " - " + client;
    return of(subject, task + " waits for your decision.", facts, "Draft", draft, id, dashboard);
  }

  static NoticeText ofMessage(String client, String words, String reason, UUID id, String dashboard) {
    String sender = client.isBlank() ? "unknown sender" : client;
    return of("[OpenEvent] Manual review - " + sender, "A message was left to people.",
        List.of("Client: " + sender, "Reason: " + reason), "Message", words, id, dashboard);
  }

  private static String client(Booking booking) {
    String name = booking.person().contact().name();
    return name == null || name.isBlank() ? booking.opened().clientEmail() : name;
  }

  private static List<String> event(Booking booking, Offering offering) {
    List<String> facts = new ArrayList<>();
    EventDays days = booking.schedule().days();
    RoomLock lock = booking.place().lock();
    facts.add("Date: " + (days == null ? "open" : DAY.format(days.first())));
    facts.add("Room: " + (lock == null ? "open"
        : offering.catalog().findRoom(lock.room()).map(Room::name).orElse(lock.room().value())));
    Offer offer = booking.deal().current().orElse(null);
    if (offer != null) {
      facts.add("Total: " + offering.venue().currency() + " " + offer.total());
      List<OfferLine> items = offer.lines().stream().skip(1).toList();
      items.stream().limit(ITEMS_SHOWN).forEach(line -> facts.add("Item: " + line.name()));
      if (items.size() > ITEMS_SHOWN) {
        facts.add("… and " + (items.size() - ITEMS_SHOWN) + " more");
      }
    }
    return facts;
  }

  /// A fact is a line, and what is quoted is marked line by line: nobody's words can look like the notice's own.
  private static NoticeText of(
      String subject, String intro, List<String> said, String quoteTitle, String quote, UUID id, String dashboard) {
    List<String> facts = said.stream().map(OneLine::of).toList();
    StringBuilder text = new StringBuilder(intro).append("\n\n").append(String.join("\n", facts));
    StringBuilder html = new StringBuilder("<p>").append(escaped(intro)).append("</p><ul>");
    facts.forEach(fact -> html.append("<li>").append(escaped(fact)).append("</li>"));
    html.append("</ul>");
    if (!quote.isBlank()) {
      text.append("\n\n").append(quoteTitle).append(":\n").append(PlainText.of(quote).replaceAll("(?m)^", "> "));
      html.append("<p>").append(quoteTitle).append(":</p><blockquote style=\"white-space:pre-wrap\">")
          .append(escaped(PlainText.of(quote))).append("</blockquote>");
    }
    text.append("\n\nDecide: ").append(dashboard).append("\nTask: ").append(id).append('\n');
    html.append("<p><a href=\"").append(escaped(dashboard)).append("\">Decide</a></p><p>Task: ").append(id).append("</p>");
    return new NoticeText(OneLine.of(subject), text.toString(), html.toString());
  }

  private static String escaped(String text) {
    return Objects.requireNonNull(HtmlUtils.htmlEscape(text, "UTF-8"));
  }
}
