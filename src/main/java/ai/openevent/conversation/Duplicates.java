package ai.openevent.conversation;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Stage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether a message is the previous one sent again (workflow.md 22.1).
final class Duplicates {

  private static final int MIN_LENGTH = 30;

  private Duplicates() {}

  static boolean isRepeated(String text, @Nullable String previous, Booking booking) {
    String normalised = normalised(text);
    return previous != null
        && normalised.length() >= MIN_LENGTH
        && normalised.equals(normalised(previous))
        && booking.stage() != Stage.DATE
        && !(booking.pending().asked() instanceof Expectation.BillingAddress)
        && !isOnDetour(booking);
  }

  /// An offer was made and lapsed, and none took its place yet.
  private static boolean isOnDetour(Booking booking) {
    return !booking.deal().offers().isEmpty() && booking.deal().current().isEmpty();
  }

  private static String normalised(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
