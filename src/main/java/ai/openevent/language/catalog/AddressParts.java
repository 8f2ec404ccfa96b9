package ai.openevent.language.catalog;

import ai.openevent.language.Languages;
import ai.openevent.language.text.Folding;
import ai.openevent.venue.Language;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the parts of an address look like: a street, a name, and what is none of them although it stands among them.
final class AddressParts {

  private static final Pattern NUMBER_LAST =
      Pattern.compile("([^\\d]{2,60}?)\\s(\\d{1,4}\\s?[a-zA-Z]?(?:\\s?[-/]\\s?\\d{1,4}[a-z]?)?)");
  private static final Pattern NUMBER_FIRST = Pattern.compile("\\d{1,4}\\s?[a-z]?(?:bis|ter)?,?\\s+([^\\d]{3,60})");
  private static final int LONGEST_NAME = 8;
  /// In characters, as the patterns above allow.
  private static final int LONGEST_STREET = 80;
  private static final Set<String> MONTHS = months();

  private AddressParts() {}

  static boolean isParticle(String word) {
    return everyLanguageHas("addresses.particles", word) || word.equals("/") || word.equals("&");
  }

  static boolean isStreet(String part) {
    if (part.length() > LONGEST_STREET) {
      return false;
    }
    Matcher last = NUMBER_LAST.matcher(part);
    if (last.matches()) {
      String words = last.group(1).strip();
      return isProper(words);
    }
    Matcher first = NUMBER_FIRST.matcher(part);
    if (first.matches()) {
      return namesStreet(first.group(1));
    }
    return Character.isUpperCase(part.charAt(0)) && part.split("\\s+", -1).length <= 4 && namesStreet(part)
        && !hasLegalForm(part) && isNameOfStreet(part);
  }

  /// "Chemin des écoliers", not "The street follows later": only a particle leads to a small letter.
  private static boolean isNameOfStreet(String part) {
    boolean led = false;
    for (String word : part.split("\\s+", -1)) {
      if (!led && !isProper(word)) {
        return false;
      }
      led = isParticle(word);
    }
    return true;
  }

  /// Capitals, particles and words for a street; a sentence is none.
  private static boolean isProper(String words) {
    return Arrays.stream(words.split("\\s+", -1)).allMatch(word -> Character.isUpperCase(word.charAt(0))
        || word.indexOf('\'') > 0
        || isParticle(word)
        || everyLanguageHas("addresses.streets", word));
  }

  private static boolean namesStreet(String words) {
    for (String word : Folding.fold(words).split("[^\\p{L}]+", -1)) {
      for (Lexicon lexicon : Lexicon.all()) {
        boolean ends = lexicon.words("addresses.street-endings").stream()
            .anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending));
        if (ends || lexicon.words("addresses.streets").contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean hasLegalForm(String part) {
    return Arrays.stream(part.split("[\\s,]+", -1))
        .anyMatch(word -> Lexicon.legalForms().contains(Folding.fold(word).replace(".", "")));
  }

  static boolean isDateLike(String part) {
    for (String word : Folding.fold(part).split("[^\\p{L}]+", -1)) {
      if (MONTHS.contains(word) || everyLanguageHas("addresses.no-street", word) || Lexicon.roomWords().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// "Firma Müller" is "Müller", "(auf) Quellwerk AG aus(stellen)" is "Quellwerk AG".
  static String withoutLeadIn(String part) {
    String rest = part;
    boolean shorter = true;
    while (shorter) {
      int blank = rest.indexOf(' ');
      shorter = blank > 0 && everyLanguageHas("addresses.name-lead-ins", rest.substring(0, blank));
      rest = shorter ? rest.substring(blank + 1).strip() : rest;
    }
    int last = rest.lastIndexOf(' ');
    return last > 0 && everyLanguageHas("addresses.name-tails", rest.substring(last + 1)) ? rest.substring(0, last) : rest;
  }

  /// Words with capitals, joined by nothing but particles; a greeting or a yes is none.
  static boolean isName(String part) {
    String[] words = part.split("\\s+", -1);
    if (part.isEmpty() || words.length > LONGEST_NAME || part.indexOf('?') >= 0 || isDateLike(part) || isCourtesy(part)) {
      return false;
    }
    boolean first = true;
    for (String word : words) {
      boolean proper = Character.isUpperCase(word.charAt(0)) || (Character.isDigit(word.charAt(0)) && !first)
          || Lexicon.legalForms().contains(Folding.fold(word).replace(".", ""));
      if (!proper && (first || !isParticle(word))) {
        return false;
      }
      first = false;
    }
    return true;
  }

  /// "c/o Nora Quellmann".
  static boolean isCareOf(String part) {
    return everyLanguageHas("addresses.care-of", part.split("\\s+", 2)[0]);
  }

  /// "Sure", "sorry", "thanks": beside the address.
  static boolean isCourtesy(String part) {
    String firstWord = Folding.fold(part).split("[^\\p{L}']+", 2)[0];
    return everyLanguageHas("addresses.courtesies", firstWord);
  }

  static boolean everyLanguageHas(String list, String word) {
    return Lexicon.anyLanguageHas(list, Folding.fold(word));
  }

  /// Where a company's name ends inside "Quellwerk AG Rosenweg 12"; -1 if it doesn't.
  static int endOfCompany(String part) {
    int at = 0;
    for (String word : part.split(" ", -1)) {
      at += word.length() + 1;
      if (Lexicon.legalForms().contains(Folding.fold(word).replace(".", "")) && at < part.length()) {
        return at;
      }
    }
    return -1;
  }

  private static Set<String> months() {
    Set<String> months = new HashSet<>();
    for (Month month : Month.values()) {
      for (Language language : Languages.all()) {
        months.add(Folding.fold(month.getDisplayName(TextStyle.FULL, language.locale())));
        months.add(Folding.fold(month.getDisplayName(TextStyle.SHORT, language.locale())).replace(".", ""));
      }
    }
    return Set.copyOf(months);
  }
}
