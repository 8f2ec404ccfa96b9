package ai.openevent.language.value;

import ai.openevent.language.Span;
import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import ai.openevent.language.text.Sentence;
import ai.openevent.language.text.Token;
import ai.openevent.language.text.Tokenizer;
import ai.openevent.language.text.Typos;
import ai.openevent.venue.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of one language with their signs: `values.yml` and the numerals. Turns a sentence into units; the longest entry
/// wins, a slip of the hand in a long word is forgiven.
final class Vocabulary {

  /// Signs whose words may be misspelt.
  private static final Set<Sign> FORGIVING =
      EnumSet.of(
          Sign.MONTH, Sign.MONTH_SHORT, Sign.WEEKDAY, Sign.PEOPLE, Sign.DAY_OFFSET, Sign.PART, Sign.UNIT, Sign.BETWEEN);
  private static final int LONGEST_NUMBER = 9;
  /// All that `values.yml` may say: the signs, the numerals, and how words are spelt and end.
  private static final Set<String> KEYS = Stream.concat(
          Arrays.stream(Sign.values()).map(Sign::name),
          Stream.of("numerals", "tens", "numeral-rules", "ordinals", "hours", "spellings", "closings", "feast-heads",
              "half-is-before", "seven-is-morning", "people-endings", "no-people", "street-endings"))
      .collect(Collectors.toUnmodifiableSet());

  private final Node root = new Node();
  /// By first letter, which a slip leaves alone.
  private final Map<Character, Map<String, Map<Sign, Integer>>> forgiven = new HashMap<>();
  private final Compounds compounds;
  private final ClockHabits clockHabits;
  private final Map<String, String> spellings;
  private final Closings closings;
  private final Map<String, String> feastHeads;
  private final PeopleEndings people;
  private final PartHours partHours;

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    /// A word has few of the many signs: an array with a place for each would be the most of all that is kept here.
    final Map<Sign, Integer> signs = new TreeMap<>();
  }

  /// A piece of a token: digits or letters alone.
  private record Atom(Span span, String folded, Unit.Kind kind) {}

  Vocabulary(Language language) {
    LanguageFile file = LanguageFile.load("language/" + language.code() + "/values.yml");
    file.demandOnly("", KEYS);
    partHours = new PartHours(file);
    spellings = file.words("spellings");
    feastHeads = file.words("feast-heads");
    closings = new Closings(file.words("closings"), this::mayBeClosed);
    people = new PeopleEndings(file);
    for (Sign sign : Sign.values()) {
      add(sign, file);
    }
    clockHabits = ClockHabits.of(file);
    compounds = new Compounds(file);
    compounds.cardinals().forEach((words, number) -> add(words, Sign.CARDINAL, number));
    compounds.ordinals(file.numbers("ordinals")).forEach((words, number) -> add(words, Sign.ORDINAL, number));
  }

  /// How the hours are said.
  ClockHabits clockHabits() {
    return clockHabits;
  }

  private void add(Sign sign, LanguageFile file) {
    if (file.root().get(sign.name()) instanceof Map<?, ?>) {
      file.numbers(sign.name()).forEach((words, value) -> add(words, sign, value));
    } else {
      file.list(sign.name()).forEach(words -> add(words, sign, 0));
    }
  }

  /// A word, and how it is written where its letters are missing: "fünf", "fuenf".
  private void add(String words, Sign sign, int value) {
    addSpelt(words, sign, value);
    String plain = words;
    for (Map.Entry<String, String> spelling : spellings.entrySet()) {
      plain = plain.replace(spelling.getKey(), spelling.getValue());
    }
    if (!plain.equals(words)) {
      addSpelt(plain, sign, value);
    }
  }

  private void addSpelt(String words, Sign sign, int value) {
    Node node = root;
    for (Token token : tokens(words)) {
      if (!token.is("-")) {
        node = node.next.computeIfAbsent(token.folded(), _ -> new Node());
      }
    }
    node.signs.put(sign, value);
    if (FORGIVING.contains(sign) && words.indexOf(' ') < 0 && words.length() >= Typos.SHORTEST) {
      String folded = Folding.fold(words);
      forgiven.computeIfAbsent(folded.charAt(0), _ -> new LinkedHashMap<>())
          .computeIfAbsent(folded, _ -> new TreeMap<>()).put(sign, value);
    }
  }

  /// An elided word ("l'") is one token only before another word.
  private static List<Token> tokens(String words) {
    if (!words.endsWith("'")) {
      return Tokenizer.tokens(words);
    }
    List<Token> tokens = Tokenizer.tokens(words + "a");
    return tokens.getLast().is("a") ? tokens.subList(0, tokens.size() - 1) : Tokenizer.tokens(words);
  }

  PartHours partHours() {
    return partHours;
  }

  Units read(String original, Sentence sentence) {
    List<Atom> atoms = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      addAtoms(token, atoms);
    }
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < atoms.size(); ) {
      i = addUnit(atoms, i, units);
    }
    return new Units(original, Numerals.composed(units));
  }

  private void addAtoms(Token token, List<Atom> atoms) {
    switch (token.kind()) {
      case MIXED -> addRuns(token, atoms);
      case WORD -> addWord(token, atoms);
      case NUMBER -> atoms.add(new Atom(token.span(), token.folded(), Unit.Kind.NUMBER));
      case PUNCTUATION -> atoms.add(new Atom(token.span(), token.folded(), Unit.Kind.PUNCTUATION));
      case ADDRESS -> atoms.add(new Atom(token.span(), "", Unit.Kind.ADDRESS));
      case NEWLINE -> atoms.add(new Atom(token.span(), "\n", Unit.Kind.NEWLINE));
    }
  }

  private void addWord(Token token, List<Atom> atoms) {
    int cut = root.next.containsKey(token.folded()) ? 0 : closings.cut(token);
    if (cut == 0) {
      atoms.add(new Atom(token.span(), token.folded(), Unit.Kind.WORD));
    } else {
      addClosed(token, cut, atoms);
    }
  }

  /// "Juniwoche" is read as a week of June is said: the month behind.
  private void addClosed(Token token, int cut, List<Atom> atoms) {
    Span span = token.span();
    String head = token.folded().substring(0, cut);
    if (isOf(head, Sign.MONTH) || isOf(head, Sign.UNIT)) {
      atoms.add(new Atom(span, closings.meaning(token, cut), Unit.Kind.WORD));
      atoms.add(new Atom(span, head, Unit.Kind.WORD));
    } else {
      String named = feastHeads.getOrDefault(head, head);
      atoms.add(new Atom(new Span(span.from(), span.from() + cut), named, Unit.Kind.WORD));
      atoms.add(new Atom(new Span(span.from() + cut, span.until()), closings.meaning(token, cut), Unit.Kind.WORD));
    }
  }

  /// Days take a part of the day as their closing, halves a span, months a week or day, numbers what they count:
  /// "Montagabend", "Halbjahr", "Juniwoche", "Jahresende", "Pfingstwochenende", "zwölfköpfig".
  private boolean mayBeClosed(String folded, String closing) {
    boolean day = isOf(folded, Sign.WEEKDAY) || isOf(folded, Sign.DAY_OFFSET);
    boolean span = isOf(folded, Sign.MONTH) || isOf(folded, Sign.UNIT);
    boolean feast = feastHeads.containsKey(folded) && (isOf(closing, Sign.PART) || isWeekend(closing));
    return day || span || feast || isOf(folded, Sign.HALF)
        || isOf(folded, Sign.CARDINAL) || compounds.number(folded) > 0;
  }

  private boolean isWeekend(String folded) {
    Node node = root.next.get(folded);
    return node != null && node.signs.getOrDefault(Sign.UNIT, 0) == RelativeGrammar.WEEKEND;
  }

  private boolean isOf(String folded, Sign sign) {
    Node node = root.next.get(folded);
    return node != null && node.signs.containsKey(sign);
  }

  private static void addRuns(Token token, List<Atom> atoms) {
    String words = token.words();
    int from = 0;
    while (from < words.length()) {
      boolean digit = Character.isDigit(words.charAt(from));
      int to = from;
      while (to < words.length() && Character.isDigit(words.charAt(to)) == digit) {
        to++;
      }
      Span span = new Span(token.span().from() + from, token.span().from() + to);
      atoms.add(new Atom(span, Folding.fold(words.substring(from, to)), digit ? Unit.Kind.NUMBER : Unit.Kind.WORD));
      from = to;
    }
  }

  private int addUnit(List<Atom> atoms, int from, List<Unit> units) {
    Node best = null;
    int bestEnd = from + 1;
    Node node = root;
    int i = from;
    while (i < atoms.size() && atoms.get(i).kind() != Unit.Kind.ADDRESS) {
      Node next = node.next.get(atoms.get(i).folded());
      if (next == null) {
        break;
      }
      node = next;
      i++;
      if (!node.signs.isEmpty()) {
        best = node;
        bestEnd = i;
      }
      i = skipHyphen(atoms, i);
    }
    units.add(unit(atoms.subList(from, bestEnd), best == null ? null : best.signs));
    return bestEnd;
  }

  private static int skipHyphen(List<Atom> atoms, int i) {
    boolean hyphen = i + 1 < atoms.size()
        && atoms.get(i).folded().equals("-")
        && atoms.get(i).span().from() == atoms.get(i - 1).span().until()
        && atoms.get(i).span().until() == atoms.get(i + 1).span().from();
    return hyphen ? i + 1 : i;
  }

  private Unit unit(List<Atom> atoms, @Nullable Map<Sign, Integer> known) {
    Atom first = atoms.getFirst();
    Span span = new Span(first.span().from(), atoms.getLast().span().until());
    if (first.kind() == Unit.Kind.NUMBER && atoms.size() == 1) {
      return number(span, first.folded());
    }
    Map<Sign, Integer> signs = known != null ? known : unlisted(first);
    Integer cardinal = signs.get(Sign.CARDINAL);
    return new Unit(span, first.folded(), first.kind(), signs, 0, cardinal != null ? cardinal : -1, false);
  }

  private Map<Sign, Integer> unlisted(Atom atom) {
    int number = compounds.number(atom.folded());
    if (number > 0) {
      return Map.of(Sign.CARDINAL, number);
    }
    int ordinal = compounds.ordinal(atom.folded());
    if (ordinal > 0) {
      return Map.of(Sign.ORDINAL, ordinal);
    }
    return atom.kind() == Unit.Kind.WORD && people.end(atom.folded()) ? Map.of(Sign.PEOPLE, 1) : forgive(atom);
  }

  private static Unit number(Span span, String digits) {
    int number = digits.length() <= LONGEST_NUMBER ? Integer.parseInt(digits) : -1;
    boolean leadingZero = digits.length() > 1 && Character.digit(digits.charAt(0), 10) == 0;
    return new Unit(span, digits, Unit.Kind.NUMBER, Map.of(), digits.length(), number, leadingZero);
  }

  private Map<Sign, Integer> forgive(Atom atom) {
    String word = atom.folded();
    if (atom.kind() != Unit.Kind.WORD || word.length() < Typos.SHORTEST) {
      return Map.of();
    }
    for (Map.Entry<String, Map<Sign, Integer>> entry : forgiven.getOrDefault(word.charAt(0), Map.of()).entrySet()) {
      if (isSlipOf(word, entry.getKey())) {
        return entry.getValue();
      }
    }
    return Map.of();
  }

  /// A wrong letter in a short word makes another word ("Marsh" is no March).
  private static boolean isSlipOf(String word, String right) {
    return isDoubled(word, right) || (Typos.closeTo(word, right)
        && (word.length() != right.length() || right.length() > 6 || sameLetters(word, right)));
  }

  /// Right but for what is doubled: "perssones" for "personnes".
  private static boolean isDoubled(String word, String right) {
    return Math.abs(word.length() - right.length()) <= 2 && word.length() > Typos.SHORTEST && isSingly(word, right);
  }

  /// Whether two words are the same when each run of a letter counts as one.
  private static boolean isSingly(String word, String right) {
    int a = 0;
    int b = 0;
    while (a < word.length() && b < right.length() && word.charAt(a) == right.charAt(b)) {
      a = endOfRun(word, a);
      b = endOfRun(right, b);
    }
    return a == word.length() && b == right.length();
  }

  private static int endOfRun(String word, int at) {
    int end = at + 1;
    while (end < word.length() && word.charAt(end) == word.charAt(at)) {
      end++;
    }
    return end;
  }

  private static boolean sameLetters(String word, String right) {
    return word.chars().sum() == right.chars().sum();
  }
}
