package ai.openevent.wire.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// E-mail addresses as requests give them.
public final class MailAddress {

  /// What a complaint says of a text that is none.
  public static final String EXPECTED = "use an address such as events@example.com";

  private static final int LONGEST = 254;
  private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@" + LABEL + "(\\." + LABEL + ")+");

  private MailAddress() {}

  public static boolean isValid(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text.strip()).matches();
  }

  /// @throws IllegalArgumentException when it is no address
  public static String of(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("No address");
    }
    return text.strip();
  }

  /// Blank is no address and no mistake either.
  public static @Nullable String ofGiven(String text) {
    return text.isBlank() ? null : of(text);
  }
}
