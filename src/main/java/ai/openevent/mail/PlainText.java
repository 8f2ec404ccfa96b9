package ai.openevent.mail;

import java.util.regex.Pattern;

/// Markdown as people read it without any markup (contract, section 17.1).
final class PlainText {

  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\n]{1,500})\\]\\(([^)\\s]{1,2000})\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} +");
  private static final Pattern BULLET = Pattern.compile("(?m)^( {0,8})[-*] +");
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}```[^\\n]*\\n?");
  private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,2000}?)(?<=\\S)\\1");
  private static final Pattern ITALIC = Pattern.compile(
      "(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^*_\\n]{1,500}?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,1000})`");

  private PlainText() {}

  static String of(String markdown) {
    String text = FENCE.matcher(markdown).replaceAll("");
    text = HEADING.matcher(text).replaceAll("");
    text = BULLET.matcher(text).replaceAll("$1• ");
    text = LINK.matcher(text).replaceAll("$1 ($2)");
    text = CODE.matcher(text).replaceAll("$1");
    text = BOLD.matcher(text).replaceAll("$2");
    return ITALIC.matcher(text).replaceAll("$2");
  }
}
