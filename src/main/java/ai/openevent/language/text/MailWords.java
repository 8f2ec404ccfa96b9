package ai.openevent.language.text;

import ai.openevent.language.Languages;
import ai.openevent.venue.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words by which mails in any language are taken apart: `text.yml` of every language folder together, because the
/// language of a message is known only after its own words are found.
final class MailWords {

  /// All that `text.yml` may say: what mails are taken apart by, what tells the language, what the tokenizer parts.
  private static final Set<String> KEYS = Set.of(
      "abbreviations", "possible-abbreviations", "ordinal-followers", "sender-labels", "header-labels", "subject-labels",
      "reply-subjects", "forward-subjects", "forwarding", "separators", "forwards", "devices", "closings", "short-closings",
      "disclaimer-subjects", "disclaimer-words", "reply-lines",
      "function-words", "borrowed", "hints", "letters", "endings",
      "elided");

  private final Set<String> abbreviations = new HashSet<>();
  private final Set<String> possibleAbbreviations = new HashSet<>();
  private final Set<String> ordinalFollowers = new HashSet<>();
  private final Set<String> senderLabels = new HashSet<>();
  private final Set<String> headerLabels = new HashSet<>();
  private final Set<String> subjectLabels = new HashSet<>();
  private final Set<String> replySubjects = new HashSet<>();
  private final Set<String> forwardSubjects = new HashSet<>();
  private final Set<String> forwarding = new HashSet<>();
  private final List<String> separators = new ArrayList<>();
  private final List<String> forwards = new ArrayList<>();
  private final List<String> devices = new ArrayList<>();
  private final List<String> closings = new ArrayList<>();
  private final List<String> shortClosings = new ArrayList<>();
  private final List<String> disclaimerSubjects = new ArrayList<>();
  private final List<String> disclaimerWords = new ArrayList<>();
  private final List<ReplyLine> replyLines = new ArrayList<>();

  /// "On … wrote:", as its first word and its verb.
  private record ReplyLine(String starts, String says) {}

  static MailWords ofAllLanguages() {
    MailWords words = new MailWords();
    for (Language language : Languages.all()) {
      words.add(LanguageFile.load("language/" + language.code() + "/text.yml"));
    }
    return words;
  }

  private void add(LanguageFile file) {
    file.demandOnly("", KEYS);
    abbreviations.addAll(file.list("abbreviations"));
    possibleAbbreviations.addAll(file.list("possible-abbreviations"));
    ordinalFollowers.addAll(file.list("ordinal-followers"));
    senderLabels.addAll(file.list("sender-labels"));
    headerLabels.addAll(file.list("header-labels"));
    subjectLabels.addAll(file.list("subject-labels"));
    replySubjects.addAll(file.list("reply-subjects"));
    forwardSubjects.addAll(file.list("forward-subjects"));
    forwarding.addAll(file.list("forwarding"));
    separators.addAll(file.list("separators"));
    forwards.addAll(file.list("forwards"));
    devices.addAll(file.list("devices"));
    closings.addAll(file.list("closings"));
    shortClosings.addAll(file.list("short-closings"));
    disclaimerSubjects.addAll(file.list("disclaimer-subjects"));
    disclaimerWords.addAll(file.list("disclaimer-words"));
    file.lists("reply-lines").forEach((starts, verbs) ->
        verbs.forEach(verb -> replyLines.add(new ReplyLine(starts, verb))));
  }

  boolean isAbbreviation(String word) {
    return abbreviations.contains(word);
  }

  boolean mayBeAbbreviation(String word) {
    return possibleAbbreviations.contains(word);
  }

  /// Whether a word goes with the ordinal before it: "14. Mai", "50. Geburtstag".
  boolean followsOrdinal(String word) {
    return ordinalFollowers.contains(word)
        || (word.length() >= Typos.SHORTEST && ordinalFollowers.stream().anyMatch(follower -> isSlipOf(word, follower)));
  }

  private static boolean isSlipOf(String word, String follower) {
    return follower.length() >= Typos.SHORTEST && word.charAt(0) == follower.charAt(0) && Typos.closeTo(word, follower);
  }

  /// @param line folded, maybe several lines of the mail in one
  boolean isReplyLine(String line) {
    if (!line.endsWith(":") || line.length() > 300) {
      return false;
    }
    return replyLines.stream().anyMatch(reply ->
        line.startsWith(reply.starts() + " ") && line.contains(" " + reply.says()) && hasDigitOrAddress(line));
  }

  private static boolean hasDigitOrAddress(String line) {
    return line.indexOf('@') >= 0 || line.chars().anyMatch(Character::isDigit);
  }

  boolean isReplySeparator(String line) {
    return isRuled(line) && separators.stream().anyMatch(line::contains);
  }

  boolean isForwardSeparator(String line) {
    return line.length() < 120
        && (isRuled(line) || line.endsWith(":"))
        && forwards.stream().anyMatch(line::contains);
  }

  private static boolean isRuled(String line) {
    return line.startsWith("-") || line.startsWith("_") || line.startsWith("*");
  }

  boolean isSender(String line) {
    return hasLabel(line, senderLabels);
  }

  boolean isHeader(String line) {
    return hasLabel(line, senderLabels) || hasLabel(line, headerLabels) || hasLabel(line, subjectLabels);
  }

  boolean isSubject(String line) {
    return hasLabel(line, subjectLabels);
  }

  /// @param subject folded, without its label
  boolean isReplySubject(String subject) {
    return hasLabel(subject, replySubjects);
  }

  boolean isForwardSubject(String subject) {
    return hasLabel(subject, forwardSubjects);
  }

  private static boolean hasLabel(String line, Set<String> labels) {
    int colon = line.indexOf(':');
    return colon > 0 && colon <= 20 && labels.contains(withoutStars(line.substring(0, colon)));
  }

  private static String withoutStars(String label) {
    return label.replace("*", "").strip();
  }

  boolean isDeviceLine(String line) {
    return line.length() < 100 && devices.stream().anyMatch(line::startsWith);
  }

  boolean isDisclaimer(String line) {
    return line.startsWith("disclaimer")
        || (disclaimerSubjects.stream().anyMatch(line::contains) && disclaimerWords.stream().anyMatch(line::contains));
  }

  /// Whether a word announces that something is passed on ("see below", "fyi").
  boolean speaksOfForwarding(String folded) {
    return forwarding.stream().anyMatch(folded::contains);
  }

  /// The length of the closing phrase that a folded line starts with; 0 without one.
  int closing(String line) {
    return longest(line, closings);
  }

  /// The same for phrases that also start ordinary sentences ("best", "thanks").
  int shortClosing(String line) {
    return longest(line, shortClosings);
  }

  private static int longest(String line, List<String> phrases) {
    int longest = 0;
    for (String phrase : phrases) {
      if (phrase.length() > longest && line.startsWith(phrase) && endsWord(line, phrase.length())) {
        longest = phrase.length();
      }
    }
    return longest;
  }

  private static boolean endsWord(String line, int end) {
    return end == line.length() || !Character.isLetterOrDigit(line.charAt(end));
  }
}
