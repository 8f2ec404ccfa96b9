package ai.openevent.language.catalog;

import ai.openevent.booking.Contact;
import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Sentence;
import ai.openevent.language.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Name, e-mail, phone and company of the client: told in the text or written in the signature (workflow.md 27.10). An address
/// in a signature is a contact address, never the invoice's.
final class ContactFinder {

  private static final Pattern PHONE =
      Pattern.compile("(?:\\+|\\b00|\\b0)\\d{1,3}(?:[ ./()-]{1,2}\\d{1,4}){2,6}|\\+\\d{9,14}|\\b0\\d{9,10}\\b");
  private static final int FEWEST_DIGITS = 9;
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_NAME = 4;
  private static final int LOOK_BACK = 40;

  private static final Cues NAMES = Lexicon.inEveryLanguage("contact.name");
  private static final Cues COMPANIES = Lexicon.inEveryLanguage("contact.company");
  private static final Cues NAME_LABELS = Lexicon.inEveryLanguage("contact.name-labels");
  private static final Cues COMPANY_LABELS = Lexicon.inEveryLanguage("contact.company-labels");
  private static final Cues NOT_MINE = Lexicon.inEveryLanguage("contact.not-mine");
  private static final Cues CLOSINGS = Lexicon.inEveryLanguage("contact.closing");

  private final Message message;
  private final List<Words> sentences;
  private final List<Words> signature;

  ContactFinder(Message message, List<Words> sentences) {
    this.message = message;
    this.sentences = sentences;
    this.signature = message.signature().stream().map(Words::of).filter(words -> words.size() > 0).toList();
  }

  Contact find() {
    Contact told = new Contact(nameIn(sentences), email(message.body()), phone(sentences), companyIn(sentences), null);
    List<String> lines = signatureLines();
    Contact signed = new Contact(
        signedName(lines), email(message.signature()), phone(signature), signedCompany(lines), signedAddress(lines));
    return signed.with(told);
  }

  private @Nullable String nameIn(List<Words> all) {
    for (Words words : all) {
      int phone = startOfPhone(words);
      for (int i = 0; i < words.size(); i++) {
        int from = endOfCue(words, i, NAMES, NAME_LABELS);
        String name = from > i ? properName(words, from) : null;
        if (name != null) {
          return name;
        }
        boolean email = words.get(i).kind() == Token.Kind.ADDRESS && words.get(i).written().indexOf('@') > 0;
        if (email || words.get(i).span().from() == phone) {
          String before = personBefore(words, i);
          if (before != null) {
            return before;
          }
        }
      }
    }
    return null;
  }

  /// One after a cue, or after a label with its colon; the start when neither is there.
  private static int endOfCue(Words words, int at, Cues cues, Cues labels) {
    int labelled = at + labels.at(words, at);
    boolean label = labelled > at && labelled < words.size() && words.get(labelled).before().startsWith(":");
    return label ? labelled : at + cues.at(words, at);
  }

  /// "my colleague Ines Darro, ines.darro@…".
  private @Nullable String nameBefore(Words words, int address) {
    int from = address;
    while (from > 0 && address - from < LONGEST_NAME && isNameWord(words.get(from - 1))
        && (from == address || words.get(from).before().isEmpty())) {
      from--;
    }
    return address - from >= 2 && from > 0 && words.get(address).before().length() <= 2
        ? message.words(words.span(from, address)) : null;
  }

  /// "Rufus Adeyemi, Harrow Analytics, rufus@…": the first of two names is the person's.
  private @Nullable String personBefore(Words words, int address) {
    String nearest = nameBefore(words, address);
    if (nearest == null) {
      return null;
    }
    String person = nameBefore(words, startOfCompany(words, address));
    return person == null ? nearest : person;
  }

  /// The company between a person and an address.
  private @Nullable String companyBetween(Words words, int address) {
    String nearest = nameBefore(words, address);
    return nearest == null || nameBefore(words, startOfCompany(words, address)) == null ? null : nearest;
  }

  private static int startOfCompany(Words words, int address) {
    int from = address - 1;
    while (from > 0 && words.get(from).before().isEmpty()) {
      from--;
    }
    return from;
  }

  /// Where in the message the sentence's phone number starts; -1 without one.
  private int startOfPhone(Words words) {
    Matcher matcher = PHONE.matcher(message.words(words.span()));
    return matcher.find() ? words.span().from() + matcher.start() : -1;
  }

  private @Nullable String properName(Words words, int from) {
    int until = from;
    while (until < words.size() && until - from < LONGEST_NAME && isNameWord(words.get(until))
        && (until == from || words.get(until).before().isEmpty() || words.get(until).before().equals("-")
            || (words.get(until).before().equals(".") && words.get(until - 1).written().length() == 1))) {
      until++;
    }
    return until > from ? message.words(words.span(from, until)) : null;
  }

  private static boolean isNameWord(Word word) {
    return word.kind() == Token.Kind.WORD && word.isCapitalised();
  }

  private static @Nullable String email(List<Sentence> part) {
    for (Sentence sentence : part) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == Token.Kind.ADDRESS && token.words().indexOf('@') > 0) {
          return bare(token.words());
        }
      }
    }
    return null;
  }

  private static String bare(String address) {
    int from = 0;
    while (from < address.length() && !Character.isLetterOrDigit(address.charAt(from))) {
      from++;
    }
    String bare = address.substring(from);
    return bare.startsWith("mailto:") ? bare.substring("mailto:".length()) : bare;
  }

  private @Nullable String phone(List<Words> all) {
    for (Words words : all) {
      String text = message.words(words.span());
      Matcher matcher = PHONE.matcher(text);
      while (matcher.find()) {
        long digits = matcher.group().chars().filter(Character::isDigit).count();
        if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && isMine(words, words.span().from() + matcher.start())) {
          return matcher.group().strip();
        }
      }
    }
    return null;
  }

  /// Not the number that the client called.
  private static boolean isMine(Words words, int at) {
    int first = 0;
    int end = 0;
    for (int i = 0; i < words.size() && words.get(i).span().from() < at; i++) {
      first = words.get(i).span().from() < at - LOOK_BACK ? i + 1 : first;
      end = i + 1;
    }
    return !NOT_MINE.in(words, first, end);
  }

  private @Nullable String companyIn(List<Words> all) {
    for (Words words : all) {
      for (int i = 0; i < words.size(); i++) {
        int from = endOfCue(words, i, COMPANIES, COMPANY_LABELS);
        String company = from > i && from < words.size() ? companyFrom(words, from) : null;
        if (company != null) {
          return company;
        }
        if (words.get(i).kind() == Token.Kind.ADDRESS && words.get(i).written().indexOf('@') > 0) {
          String between = companyBetween(words, i);
          if (between != null) {
            return between;
          }
        }
      }
    }
    return null;
  }

  private @Nullable String companyFrom(Words words, int from) {
    int until = from;
    while (until < words.size() && (until == from || isJoined(words.get(until).before()))
        && (words.get(until).isCapitalised() || words.get(until).isNumber())) {
      until++;
    }
    String company = until > from ? message.words(words.span(from, until)) : "";
    return company.isEmpty() || AddressParts.isDateLike(company) ? null : company;
  }

  private static boolean isJoined(String signs) {
    return signs.isEmpty() || signs.equals("&") || signs.equals("-") || signs.equals("+");
  }

  /// The lines of the signature without its closing phrase.
  private List<String> signatureLines() {
    List<String> lines = new ArrayList<>();
    for (Words words : signature) {
      int from = 0;
      for (int length = CLOSINGS.at(words, from); length > 0 && from < words.size();
          length = from < words.size() ? CLOSINGS.at(words, from) : 0) {
        from += length;
      }
      if (from < words.size()) {
        Span rest = new Span(words.get(from).span().from(), words.span().until());
        lines.addAll(message.words(rest).lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
      }
    }
    return lines;
  }

  private static @Nullable String signedName(List<String> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    String first = lines.getFirst();
    int end = endOfName(first);
    String name = first.substring(0, end).strip();
    boolean proper = !name.isEmpty() && name.split("\\s+", -1).length <= LONGEST_NAME && AddressParts.isName(name)
        && !isCompany(name) && name.chars().noneMatch(Character::isDigit);
    return proper ? name : null;
  }

  private static int endOfName(String line) {
    int end = 0;
    while (end < line.length() && ",(|/:;".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    while (end > 0 && ".!".indexOf(line.charAt(end - 1)) >= 0 && end > 2) {
      end--;
    }
    return end;
  }

  private static boolean isCompany(String line) {
    for (String word : line.split("[\\s,]+", -1)) {
      if (Lexicon.legalForms().contains(ai.openevent.language.text.Folding.fold(word).replace(".", ""))) {
        return true;
      }
    }
    return false;
  }

  /// A line with a legal form, or what stands in brackets behind the name ("Oliver (Kestrel Robotics)").
  private static @Nullable String signedCompany(List<String> lines) {
    for (String line : lines) {
      for (String part : line.split("[,|;]", -1)) {
        if (isCompany(part) && part.strip().length() < 80 && part.indexOf('@') < 0) {
          return part.strip();
        }
      }
    }
    if (!lines.isEmpty()) {
      int open = lines.getFirst().indexOf('(');
      int close = lines.getFirst().indexOf(')', open + 1);
      String inside = open > 0 && close > open ? lines.getFirst().substring(open + 1, close).strip() : "";
      return AddressParts.isName(inside) ? inside : null;
    }
    return null;
  }

  private static @Nullable String signedAddress(List<String> lines) {
    AddressDraft draft = new AddressDraft();
    List<String> parts = new ArrayList<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      for (String part : line.split("[,|;]", -1)) {
        AddressDraft alone = new AddressDraft();
        if (alone.take(part.strip()) && alone.isStructured() && draft.take(part.strip())) {
          parts.add(part.strip());
        }
      }
    }
    return draft.isWhole() ? String.join(", ", parts) : null;
  }
}
