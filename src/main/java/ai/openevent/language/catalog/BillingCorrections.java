package ai.openevent.language.catalog;

import ai.openevent.booking.Billing;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Single parts of an invoice address told in a sentence: "the street is wrong: Am Damm 17 is right", "the company is Marlow &
/// Finch KLG", "Postleitzahl ist 8400, nicht 8404".
final class BillingCorrections {

  private static final Cues ABOUT_ADDRESS = Lexicon.inEveryLanguage("addresses.about-address");
  private static final Cues ABOUT_STREET = Lexicon.inEveryLanguage("addresses.about-street");
  private static final Cues ABOUT_NUMBER = Lexicon.inEveryLanguage("addresses.about-number");
  private static final Cues ABOUT_POSTAL = Lexicon.inEveryLanguage("addresses.about-postal");
  private static final Cues ABOUT_CITY = Lexicon.inEveryLanguage("addresses.about-city");
  private static final Cues ABOUT_COUNTRY = Lexicon.inEveryLanguage("addresses.about-country");
  private static final Cues ABOUT_NAME = Lexicon.inEveryLanguage("addresses.about-name");
  private static final Cues STORY = Lexicon.inEveryLanguage("addresses.story");
  private static final Cues NOT = Lexicon.inEveryLanguage("addresses.not");

  private final Message message;
  private final List<Words> sentences;
  private final boolean expected;

  /// @param expected whether an address is being talked about: it was asked for or an offer is out
  BillingCorrections(Message message, List<Words> sentences, boolean expected) {
    this.message = message;
    this.sentences = sentences;
    this.expected = expected;
  }

  @Nullable Billing find(@Nullable Billing found) {
    Billing billing = found;
    for (int i = 0; i < sentences.size(); i++) {
      Words words = sentences.get(i);
      if (!words.questionMark() && !STORY.in(words)) {
        billing = merged(billing, in(words, billing == null ? Billing.UNKNOWN : billing));
      }
      if (billing == null && i > 0 && expected) {
        billing = afterWrong(sentences.get(i - 1), words);
      }
    }
    return billing;
  }

  /// "The postcode on the invoice is wrong. Should read 3012 Bern and not 3021."
  private @Nullable Billing afterWrong(Words complaint, Words words) {
    if (!NOT.in(complaint) || words.questionMark()) {
      return null;
    }
    if (ABOUT_POSTAL.in(complaint)) {
      String postal = postal(words);
      return postal == null ? null : billing(words, null, postal, cityAfter(words, postal));
    }
    String street = ABOUT_STREET.in(complaint) ? street(words) : null;
    return street == null ? null : billing(words, street, null, null);
  }

  private Billing billing(Words words, @Nullable String street, @Nullable String postal, @Nullable String city) {
    return new Billing(null, street, postal, city, null, null, message.words(words.span()).strip());
  }

  private static @Nullable String cityAfter(Words words, String postal) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Word next = words.get(i + 1);
      if (words.get(i).written().equals(postal) && next.isCapitalised() && next.before().isEmpty()) {
        return next.written();
      }
    }
    return null;
  }

  private static @Nullable Billing merged(@Nullable Billing first, @Nullable Billing second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    String raw = first.raw() == null ? second.raw() : first.raw();
    return first.with(new Billing(second.nameOrCompany(), second.street(), second.postalCode(), second.city(),
        second.country(), second.vat(), raw));
  }

  /// What the sentence adds to what is known already.
  private @Nullable Billing in(Words words, Billing known) {
    boolean about = ABOUT_ADDRESS.in(words);
    String street = known.street() == null && (about || (expected && ABOUT_STREET.in(words))) ? street(words) : null;
    String postal = known.postalCode() == null && expected && ABOUT_POSTAL.in(words) ? postal(words) : null;
    String city = known.city() == null && expected ? after(words, ABOUT_CITY) : null;
    String country = known.country() == null && (expected || about) && ABOUT_COUNTRY.in(words) ? country(words) : null;
    String name = known.nameOrCompany() == null && (expected || about) ? after(words, ABOUT_NAME) : null;
    if (street == null && postal == null && city == null && country == null && name == null) {
      return null;
    }
    return new Billing(name, street, postal, city, country, null, message.words(words.span()).strip());
  }

  private static boolean isDenied(Words words, int at) {
    return NOT.in(words, Math.max(words.clauseStart(at, Cues.NONE), at - 3), at);
  }

  /// A house number with the capitalised words before it ("Am Damm 17"), or before a street's word ("22 Mill Lane"); alone where
  /// the sentence speaks of it ("the house number is 14").
  private @Nullable String street(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (isHouseNumber(words.get(i)) && !isDay(words, i)) {
        int from = startOfStreet(words, i);
        int until = i + 1;
        if (from == i) {
          until = endOfStreet(words, i);
        }
        if (ABOUT_NUMBER.in(words) && !isNamed(words, from, until) && !isDenied(words, i)) {
          return words.get(i).written();
        }
        boolean street = until - from > 1 && !isDenied(words, from) && isNamed(words, from, until);
        String written = written(words, from, until);
        if (street && AddressParts.isStreet(written) && !AddressParts.isDateLike(written)) {
          return written;
        }
      }
    }
    return null;
  }

  /// Particles alone ("am 13") name no street.
  private static boolean isNamed(Words words, int from, int until) {
    return words.all().subList(from, until).stream()
        .anyMatch(word -> word.kind() == Token.Kind.WORD && !AddressParts.isParticle(word.folded()));
  }

  /// "in der Lindengasse 17" is the street "Lindengasse 17", "am Damm 17" has no shorter name.
  private String written(Words words, int from, int until) {
    int start = from;
    while (start < until - 2 && !words.get(start).isCapitalised()) {
      start++;
    }
    String shorter = message.words(words.span(start, until));
    return AddressParts.isStreet(shorter) ? shorter : message.words(words.span(from, until));
  }

  private static boolean isHouseNumber(Word word) {
    return (word.isNumber() && word.folded().length() <= 4) || (word.kind() == Token.Kind.MIXED
        && word.folded().matches("\\d{1,3}[a-z]"));
  }

  /// "auf den 13. Mai" names a day.
  private static boolean isDay(Words words, int number) {
    return number + 1 < words.size() && AddressParts.isDateLike(words.get(number + 1).folded());
  }

  private static int startOfStreet(Words words, int number) {
    int from = number;
    while (from > 0 && words.get(from).before().isEmpty() && isStreetWord(words.get(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isStreetWord(Word word) {
    boolean part = ABOUT_STREET_WORDS.contains(word.folded());
    return word.kind() == Token.Kind.WORD && !part
        && (word.isCapitalised() || AddressParts.everyLanguageHas("addresses.particles", word.folded())
            || AddressParts.everyLanguageHas("addresses.streets", word.folded()));
  }

  private static final java.util.Set<String> ABOUT_STREET_WORDS = java.util.Set.copyOf(
      Lexicon.all().stream().flatMap(lexicon -> lexicon.words("addresses.street-labels").stream()).toList());

  private static int endOfStreet(Words words, int number) {
    int until = number + 1;
    while (until < words.size() && until - number <= 4 && words.get(until).before().isEmpty()
        && words.get(until).isCapitalised()) {
      until++;
    }
    return until;
  }

  private static @Nullable String postal(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.isNumber() && word.folded().length() >= 4 && word.folded().length() <= 6 && !isDenied(words, i)) {
        return word.written();
      }
    }
    return null;
  }

  private @Nullable String country(Words words) {
    for (int length = 3; length >= 1; length--) {
      for (int i = 0; i + length <= words.size(); i++) {
        String country = Countries.named(message.words(words.span(i, i + length)));
        if (country != null && !isDenied(words, i)) {
          return country;
        }
      }
    }
    return null;
  }

  /// The name that follows the cue ("our company is …"), up to the end of the clause.
  private @Nullable String after(Words words, Cues cues) {
    for (int i = 0; i < words.size(); i++) {
      int from = i + cues.at(words, i);
      if (from > i && from < words.size() && !isDenied(words, from)) {
        int until = from + 1;
        while (until < words.size() && !words.get(until).opensClause()) {
          until++;
        }
        return name(message.words(words.span(from, until)));
      }
    }
    return null;
  }

  private static @Nullable String name(String written) {
    return AddressParts.isName(written) && !AddressParts.isStreet(written) ? written : null;
  }
}
