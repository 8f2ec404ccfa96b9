package ai.openevent.dialogue;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hours;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferLine;
import ai.openevent.booking.RoomLock;
import ai.openevent.booking.Visit;
import ai.openevent.language.Evidence;
import ai.openevent.language.Finding;
import ai.openevent.tasks.Task;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A dialogue as a page of Markdown: who said what, what was understood of it and why, and where the booking stood then.
final class Page {

  private final Script script;
  private final Offering offering;
  private final StringBuilder text = new StringBuilder();
  private List<String> facts = List.of();

  Page(Script script, Offering offering) {
    this.script = script;
    this.offering = offering;
  }

  String of(List<Play.Scene> scenes) {
    line("# " + script.title());
    line("");
    line("*Language: %s. %s. %s. Today is Friday, 20 November 2026.*".formatted(
        script.language().code(),
        script.deposit() == 0 ? "The house asks for no deposit" : "The house asks for a deposit of " + script.deposit() + "%",
        script.held() ? "Every reply waits for a manager" : "Replies go out at once"));
    for (int i = 0; i < scenes.size(); i++) {
      scene(i + 1, scenes.get(i));
    }
    return text.toString();
  }

  private void scene(int number, Play.Scene scene) {
    line("");
    line("## " + number + ". " + heading(scene.move()));
    if (scene.move() instanceof Script.Move.Says says) {
      line("");
      quote(says.text());
      understood(scene.understood());
    }
    changes(scene.booking());
    waiting(scene.waiting());
    if (!scene.reply().isBlank()) {
      line("");
      line("**The house writes:**");
      line("");
      quote(scene.reply());
    }
  }

  private static String heading(Script.Move move) {
    return switch (move) {
      case Script.Move.Says _ -> "The client writes";
      case Script.Move.Approves _ -> "The manager approves";
      case Script.Move.Sources sources -> "The manager has found: %s, %s".formatted(sources.name(), sources.price());
      case Script.Move.Pays _ -> "The deposit arrives";
    };
  }

  private void quote(String words) {
    words.lines().forEach(each -> line(each.isBlank() ? ">" : "> " + each + "  "));
  }

  // What was understood

  private void understood(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    line("");
    line("| understood | value | in the words | by the rule | not taken |");
    line("|---|---|---|---|---|");
    for (Finding finding : findings) {
      Evidence evidence = finding.evidence();
      line("| %s | %s | %s | %s | %s |".formatted(
          finding.about().replace('_', ' '), cell(finding.value()), cell(shortened(evidence.words())), evidence.rule(),
          cell(evidence.rejected().stream().map(other -> other.reading() + " (" + other.why() + ")")
              .collect(Collectors.joining(", ")))));
    }
  }

  private static String cell(String words) {
    return words.replace('\n', ' ').replace("|", "\\|");
  }

  private static String shortened(String words) {
    return words.length() <= 60 ? words : words.substring(0, 57) + "…";
  }

  // What follows for the booking

  private void changes(@Nullable Booking booking) {
    List<String> now = booking == null ? List.of() : facts(booking);
    if (!now.equals(facts)) {
      line("");
      line("The booking now: " + String.join(" · ", now));
      facts = now;
    }
  }

  private List<String> facts(Booking booking) {
    List<String> known = new ArrayList<>();
    known.add("stage **" + booking.stage().key() + "**");
    known.add("status **" + booking.status().name().toLowerCase(Locale.ROOT) + "**");
    EventDays days = booking.schedule().days();
    if (days != null) {
      known.add(days.isSeveral() ? days.first() + " to " + days.last() : days.first().toString());
    }
    Hours hours = booking.schedule().hours();
    if (hours != null) {
      known.add((hours.start() == null ? "" : hours.start()) + "–" + (hours.end() == null ? "" : hours.end()));
    }
    if (booking.party().guests() != null) {
      known.add(booking.party().size() + " guests");
    }
    if (booking.party().layout() != null) {
      known.add(booking.party().layout().key());
    }
    RoomLock lock = booking.place().lock();
    if (lock != null) {
      known.add(offering.catalog().findRoom(lock.room()).orElseThrow().name());
    }
    booking.deal().current().ifPresent(offer -> known.addAll(offer(offer)));
    Money paid = booking.deal().paid();
    if (paid.isPositive()) {
      known.add("paid " + paid.amount());
    }
    if (booking.visit() instanceof Visit.Scheduled scheduled) {
      known.add("visit " + scheduled.slot().day() + " " + scheduled.slot().time());
    }
    return known;
  }

  private static List<String> offer(Offer offer) {
    List<String> known = new ArrayList<>();
    known.add("offer %d %s, total %s".formatted(
        offer.version(), offer.status().name().toLowerCase(Locale.ROOT), offer.total().amount()));
    known.add(offer.lines().stream().map(Page::counted).collect(Collectors.joining(", ")));
    Deposit deposit = offer.deposit();
    if (deposit != null) {
      known.add("deposit " + deposit.amount().amount() + " by " + deposit.due());
    }
    return known;
  }

  private static String counted(OfferLine line) {
    return line.quantity() == 1 ? line.name() : line.quantity() + " x " + line.name();
  }

  private void waiting(List<Task> tasks) {
    if (!tasks.isEmpty()) {
      line("");
      line("Waits for the manager: " + tasks.stream().map(task -> task.type().key().replace('_', ' '))
          .collect(Collectors.joining(", ")));
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
