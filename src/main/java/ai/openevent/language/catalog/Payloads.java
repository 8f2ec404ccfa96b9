package ai.openevent.language.catalog;

import ai.openevent.language.text.Folding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text made for a program instead of for people: marks that part roles, forged headers, fields that are set
/// (`invoice.paid = true`, `{"status":"confirmed"}`). What the fields and roles are called is in the language files.
final class Payloads {

  private static final Set<String> KEYS = Lexicon.wordsOfEveryLanguage("injection.key");
  private static final Set<String> ROLES = Lexicon.wordsOfEveryLanguage("injection.role");

  /// Marks with which some models part roles; folded, without blanks.
  private static final List<String> MARKS = List.of(
      "<|im_start|>", "<|im_end|>", "<|system", "<|user", "<|start_header", "<|end_header", "<|eot_id", "<|endoftext", "<|assistant",
      "[inst]", "[/inst]", "</user>", "</message>", "<<sys>>", "```system", "{{system", "<function_call", "<tool_call",
      "<function_result", "<tool_result", "tool_result:", "<instruction", "</instruction", "<prompt", "</prompt",
      "<rules>", "<policy>", "<config>", "<context>", "<thinking>", "<override", "<admin", "<developer", "<directive", "<scratchpad");
  private static final Pattern ROLE_LINE = Pattern.compile("(?im)^[ \\t>*_\"'«]*+(?:assistant|assistente|user|human)\\s*:"
      + "|^[ \\t>*_\"'-]*+(?:role|rôle|rolle|ruolo)\\s*[:=]\\s*\"?(?:system|assistant|developer|admin|root)\\b");
  /// Placeholders that call something and pictures that carry something to their address.
  private static final Pattern TEMPLATE = Pattern.compile(
      "\\{\\{[^{}]{0,80}\\(|\\$\\{[^{}]{0,80}[(:]|!\\[[^\\]\\[]{0,80}\\]\\([^()\\s]{0,200}[?{]");
  /// `[system]`, `<system: …`, `### New instructions`, `<!-- bot: …`: an opening sign, at most two words, a role.
  private static final Pattern MARKED = Pattern.compile(
      "(?:[\\[<{|]|(?<!#)#{2,}+|<!--|(?<!\\*)\\*{2,}+|(?<!=)={3,}+)[\\s/\\[<{|!*#=:-]{0,6}"
          + "((?:\\p{L}+[ _-]){0,2}\\p{L}+)\\s{0,3}([\\]>}|:\\n*=#-]|$)");
  /// A field of a machine's record: its name is quoted or made of parts, or the sign is one that only programs use.
  private static final Pattern FIELD = Pattern.compile(
      "([\"'“]?)([\\p{L}][\\p{L}\\p{N}_.-]{1,60})([\"'”]?)\\s{0,3}(:=|==|=>|=|:)\\s{0,3}[\"'“{\\[]?[\\p{L}\\p{N}_-]");
  private static final Pattern CALL = Pattern.compile("([\\p{L}]+_[\\p{L}_]+)\\s?\\(");
  private static final int LONGEST = 20_000;

  private Payloads() {}

  static boolean isIn(String written) {
    String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    String plain = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return MARKS.stream().anyMatch(plain::contains)
        || ROLE_LINE.matcher(text).find()
        || TEMPLATE.matcher(text).find()
        || hasMarkedRole(text)
        || ((text.indexOf('=') >= 0 || text.indexOf(':') >= 0) && setsField(text))
        || (text.indexOf('(') > 0 && calls(text));
  }

  private static boolean hasMarkedRole(String text) {
    return MARKED.matcher(text).results().anyMatch(mark -> isRole(mark.group(1)));
  }

  /// The last or the first of the words is a role: "new instructions", "system note".
  private static boolean isRole(String words) {
    String[] parts = Folding.fold(words).split("[ _-]", -1);
    return ROLES.contains(parts[0]) || ROLES.contains(parts[parts.length - 1]);
  }

  private static boolean setsField(String text) {
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      boolean quoted = !field.group(1).isEmpty() && !field.group(3).isEmpty();
      boolean made = field.group(2).indexOf('_') > 0 || field.group(2).regionMatches(true, 0, "x-", 0, 2);
      if ((quoted || made || field.group(4).indexOf('=') >= 0) && isKey(field.group(2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean calls(String text) {
    return CALL.matcher(text).results().anyMatch(call -> isKey(call.group(1)));
  }

  private static boolean isKey(String name) {
    String parted = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_");
    for (String part : Folding.fold(parted).split("[_.-]", -1)) {
      if (KEYS.contains(part) || (ROLES.contains(part) && name.length() > part.length())) {
        return true;
      }
    }
    return false;
  }
}
