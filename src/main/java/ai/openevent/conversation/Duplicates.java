package ai.openevent.conversation;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Stage;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a message is the previous one sent again (workflow.md 22.1).
final class Duplicates {

  /// What is shorter may well be said twice.
  private static final int MIN_LENGTH = 30;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Duplicates() {}

  static boolean isRepeated(String text, @Nullable String previous, Booking booking) {
    String normalised = normalised(text);
    return previous != null
        && normalised.length() >= MIN_LENGTH
        && normalised.equals(normalised(previous))
        && isUnderWay(booking)
        && !isBilling(booking)
        && !isOnDetour(booking);
  }

  /// Beyond the intake: at least dates were proposed.
  private static boolean isUnderWay(Booking booking) {
    return booking.stage() != Stage.DATE || !booking.schedule().proposed().isEmpty();
  }

  /// The offer is accepted and the address is being collected.
  private static boolean isBilling(Booking booking) {
    Billing billing = booking.person().billing();
    return booking.deal().isAccepted() && !billing.isComplete();
  }

  /// An offer was made and lapsed, and none took its place yet.
  private static boolean isOnDetour(Booking booking) {
    return !booking.deal().offers().isEmpty() && booking.deal().current().isEmpty();
  }

  private static String normalised(String text) {
    return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
