package ai.openevent.language.catalog;

import ai.openevent.booking.Billing;
import ai.openevent.language.text.Folding;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address that is being put together from the parts of a list ("Quellwerk AG", "Rosenweg 12", "8005 Zurich").
final class AddressDraft {

  private static final Pattern POSTAL = Pattern.compile("(?:([A-Z]{1,2})[- ]\\s?)?(\\d{4,6})(?:\\s+(\\p{Lu}.*))?");
  private static final Pattern CITY_FIRST = Pattern.compile("(\\p{Lu}[\\p{L}. -]+?)\\s+(\\d{4,6})");
  static final Pattern VAT = Pattern.compile(
      "\\b(?:CHE[- ]?\\d{3}[. ]?\\d{3}[. ]?\\d{3}(?:\\s?(?:MWST|TVA|IVA|VAT))?|ATU\\d{8}|(?:DE|IT|FR|LI|NL|BE|LU)[A-Z]{0,2}\\d{9,11})\\b");
  private static final int LONGEST_PART = 120;

  private @Nullable String name;
  private @Nullable String street;
  private @Nullable String postalCode;
  private @Nullable String city;
  private @Nullable String country;
  private @Nullable String vat;
  private int labels;
  private boolean ended;
  /// What was taken of the part that the address ends in.
  private String last = "";
  private int pieces;

  /// Takes a part in; false when it belongs to no address, so that the address ends before it.
  boolean take(String written) {
    String part = stripped(written);
    if (ended || part.isEmpty() || part.length() > LONGEST_PART) {
      return part.isEmpty();
    }
    int colon = part.indexOf(':');
    if (colon > 0 && takeLabelled(Folding.fold(part.substring(0, colon).strip()), stripped(part.substring(colon + 1)))) {
      labels++;
      pieces++;
      return true;
    }
    if (takeCountry(part) || takeVat(part) || takePostal(part) || takeStreet(part) || takeCity(part) || takeName(part)
        || AddressParts.isCareOf(part)) {
      pieces++;
      return true;
    }
    return AddressParts.isCourtesy(part);
  }

  private static String stripped(String part) {
    String stripped = part.strip();
    while (!stripped.isEmpty() && ".!;:-–".indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
      stripped = stripped.substring(0, stripped.length() - 1).strip();
    }
    return stripped;
  }

  private boolean takeLabelled(String label, String value) {
    if (value.isEmpty()) {
      return false;
    }
    for (Lexicon lexicon : Lexicon.all()) {
      if (lexicon.words("addresses.name-labels").contains(label)) {
        name = value;
        return true;
      }
      if (lexicon.words("addresses.street-labels").contains(label)) {
        street = value;
        return true;
      }
      if (lexicon.words("addresses.postal-labels").contains(label)) {
        return takePostal(value);
      }
      if (lexicon.words("addresses.city-labels").contains(label)) {
        return takePostal(value) || setCity(value);
      }
      if (lexicon.words("addresses.country-labels").contains(label)) {
        return takeCountry(value);
      }
      if (lexicon.words("addresses.vat-labels").contains(label)) {
        vat = value;
        return true;
      }
    }
    return false;
  }

  private boolean takeCountry(String part) {
    String found = Countries.named(part);
    if (found != null) {
      country = found;
    }
    return found != null || takeCountryBefore(part);
  }

  /// "Switzerland and please add lunch": the address ends there.
  private boolean takeCountryBefore(String part) {
    int blank = part.indexOf(' ');
    boolean goesOn = blank > 0 && blank + 1 < part.length() && Character.isLowerCase(part.charAt(blank + 1));
    String found = goesOn && isStructured() ? Countries.named(part.substring(0, blank)) : null;
    if (found != null) {
      country = found;
      ended = true;
      last = part.substring(0, blank);
    }
    return found != null;
  }

  private boolean takeVat(String part) {
    Matcher matcher = VAT.matcher(part);
    if (!matcher.find()) {
      return false;
    }
    vat = matcher.group();
    return true;
  }

  private boolean takePostal(String part) {
    Matcher matcher = POSTAL.matcher(part);
    if (matcher.matches() && (matcher.group(3) != null || isPostalAlone(matcher.group(2)))) {
      postalCode = matcher.group(2);
      if (matcher.group(1) != null) {
        takeCountry(matcher.group(1));
      }
      return matcher.group(3) == null || setCity(matcher.group(3));
    }
    Matcher reversed = CITY_FIRST.matcher(part);
    if (reversed.matches() && street != null && !AddressParts.isDateLike(part)) {
      postalCode = reversed.group(2);
      city = reversed.group(1);
      return true;
    }
    return false;
  }

  private boolean isPostalAlone(String digits) {
    return street != null || labels > 0 || (!digits.startsWith("20") && !digits.startsWith("19"));
  }

  /// The words of a city; a country behind it is taken off, and whatever comes after the name ends the address.
  private boolean setCity(String written) {
    String[] words = written.split("\\s+", -1);
    for (int from = 1; from < words.length; from++) {
      String tail = String.join(" ", Arrays.asList(words).subList(from, words.length));
      if (country == null && Countries.named(tail) != null) {
        takeCountry(tail);
        words = Arrays.copyOf(words, from);
      }
    }
    int end = 1;
    while (end < words.length && (Character.isUpperCase(words[end].charAt(0))
        || (AddressParts.isParticle(words[end]) && end + 1 < words.length))) {
      end++;
    }
    ended = end < words.length;
    city = String.join(" ", Arrays.copyOf(words, end));
    last = city;
    return true;
  }

  private boolean takeStreet(String part) {
    if (AddressParts.isDateLike(part) || !AddressParts.isStreet(part)) {
      return false;
    }
    if (street != null) {
      return takeForName(street, part);
    }
    int split = AddressParts.endOfCompany(part);
    if (split > 0 && name == null) {
      name = part.substring(0, split).strip();
      street = part.substring(split).strip();
    } else {
      street = part;
    }
    return true;
  }

  /// "Turnverein Altberg, Dorfstrasse 3": what ended like a street and has no number was the name.
  private boolean takeForName(String before, String part) {
    boolean isName = name == null && labels == 0 && before.chars().noneMatch(Character::isDigit)
        && part.chars().anyMatch(Character::isDigit);
    if (isName) {
      name = before;
      street = part;
    }
    return isName;
  }

  private boolean takeCity(String part) {
    boolean expected = city == null && (postalCode != null || (street != null && name != null));
    if (!expected || !Character.isUpperCase(part.charAt(0)) || part.split("\\s+", -1).length > 4
        || AddressParts.isCourtesy(part)) {
      return false;
    }
    return setCity(part);
  }

  private boolean takeName(String part) {
    String candidate = AddressParts.withoutLeadIn(part);
    if (name != null || !AddressParts.isName(candidate)) {
      return name != null && street == null && postalCode == null && AddressParts.isName(candidate);
    }
    name = candidate;
    return true;
  }


  boolean hasName() {
    return name != null;
  }

  /// The words of the last part with which the address ended, when more followed them.
  String lastWords() {
    return last;
  }

  boolean hasEnded() {
    return ended;
  }

  /// Whether there is a part that only an address has.
  boolean isStructured() {
    return street != null || postalCode != null || country != null || vat != null || labels > 1;
  }

  boolean isWhole() {
    return street != null && postalCode != null && city != null;
  }

  boolean isComplete() {
    return isWhole() && name != null && country != null;
  }

  /// How many parts were taken in; courtesies beside them don't count.
  int pieces() {
    return pieces;
  }

  /// How many of its parts had a label ("Street: …").
  int labels() {
    return labels;
  }

  void name(String newName) {
    name = newName;
  }

  void street(String newStreet) {
    street = newStreet;
  }

  Billing billing(@Nullable String raw) {
    return new Billing(name, street, postalCode, city, country, vat, raw);
  }
}
