package ai.openevent.language.catalog;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.RoomRole;
import ai.openevent.language.Span;
import ai.openevent.language.text.Folding;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Token;
import ai.openevent.venue.Room;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rooms of the house by their catalogue names, in any language ("Room F", "salle F", "the F room"), and rooms that it doesn't
/// have.
final class RoomFinder {

  /// One room of the catalogue: the words of its name without the word for a room.
  private record Known(Room room, List<String> core) {
    boolean isLetter() {
      return core.size() == 1 && core.getFirst().length() == 1;
    }
  }

  private record Place(Known known, int from, int until) {}

  private static final int SHORT_ANSWER = 4;
  private static final int NEAR = 6;
  private static final int LONGEST_NAME = 3;
  /// Letters that are everyday words in some language: "a room a bit larger", "una sala e un proiettore".
  private static final Set<String> WORD_LETTERS = Set.of("a", "e", "i", "o", "y");

  private final Message message;
  private final Lexicon lexicon;
  private final Stances stances;
  private final List<Known> known;
  private final boolean roomAsked;
  private final List<Mention.RoomNamed> named = new ArrayList<>();
  private final List<Mention.RoomUnknown> unknown = new ArrayList<>();

  RoomFinder(Message message, Lexicon lexicon, Stances stances, List<Room> rooms, boolean roomAsked) {
    this.message = message;
    this.lexicon = lexicon;
    this.stances = stances;
    this.known = rooms.stream().map(room -> new Known(room, core(room.name()))).toList();
    this.roomAsked = roomAsked;
  }

  private static List<String> core(String name) {
    List<String> words = Arrays.asList(Folding.fold(name).split("[^\\p{L}\\p{N}]+", -1));
    List<String> core = words.stream().filter(word -> !word.isEmpty() && !Lexicon.roomWords().contains(word)).toList();
    return core.isEmpty() ? words : core;
  }

  void read(List<Words> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      List<Place> places = places(sentences.get(i));
      for (Place place : places) {
        Span span = sentences.get(i).span(place.from(), place.until());
        named.add(new Mention.RoomNamed(
            place.known().room().id(), role(sentences.get(i), i, place.from(), place.until()), Evidence.of(span,
                message.words(span), "room")));
      }
      findUnknown(sentences.get(i), i, places);
    }
  }

  List<Mention.RoomNamed> named() {
    return List.copyOf(named);
  }

  List<Mention.RoomUnknown> unknown() {
    return List.copyOf(unknown);
  }

  private List<Place> places(Words words) {
    List<Place> places = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Place> place = placeAt(words, at, places);
      place.ifPresent(places::add);
      at = place.isPresent() ? place.get().until() : at + 1;
    }
    return places;
  }

  private Optional<Place> placeAt(Words words, int at, List<Place> before) {
    boolean roomWord = Lexicon.roomWords().contains(words.get(at).folded());
    for (Known room : known) {
      if (roomWord && isCoreAt(words, at + 1, room) && !isEverydayWord(words, at, room)) {
        return Optional.of(new Place(room, at, at + 1 + room.core().size()));
      }
      if (isCoreAt(words, at, room) && standsAlone(words, at, room, before)) {
        int end = at + room.core().size();
        boolean followed = end < words.size() && Lexicon.roomWords().contains(words.get(end).folded());
        return Optional.of(new Place(room, at, followed ? end + 1 : end));
      }
    }
    return Optional.empty();
  }

  private static boolean isCoreAt(Words words, int at, Known room) {
    if (at + room.core().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < room.core().size(); i++) {
      Word word = words.get(at + i);
      boolean same = word.is(room.core().get(i)) || word.is(room.core().get(i) + "'s");
      if (!same || (i > 0 && word.opensClause())) {
        return false;
      }
    }
    return at == 0 || !words.get(at).opensClause() || !room.isLetter()
        || !Lexicon.roomWords().contains(words.get(at - 1).folded());
  }

  /// "a room a bit larger": the letter is an article; what ends its clause ("nella room a.") is none.
  private boolean isEverydayWord(Words words, int roomWord, Known room) {
    Word letter = words.get(roomWord + 1);
    if (!room.isLetter() || letter.isCapitalised() || !WORD_LETTERS.contains(letter.folded())) {
      return false;
    }
    int next = roomWord + 2;
    boolean ends = next == words.size() || words.get(next).opensClause() || words.get(next).before().startsWith(".");
    boolean indefinite = roomWord > 0 && lexicon.words("rooms.indefinite").contains(words.get(roomWord - 1).folded());
    return indefinite || (!ends && lexicon.words("rooms.letters-are-words").contains(letter.folded()));
  }

  /// A name without a word for a room: long enough to be one, next to one ("Room A or B", "the F room"), or the answer to
  /// "which room?".
  private boolean standsAlone(Words words, int at, Known room, List<Place> before) {
    int end = at + room.core().size();
    if (!room.isLetter()) {
      return room.core().stream().mapToInt(String::length).sum() >= 4 && words.get(at).isCapitalised();
    }
    boolean beforeRoomWord = end < words.size()
        && Lexicon.roomWords().contains(words.get(end).folded())
        && words.get(end).before().length() <= 1
        && at > 0
        && lexicon.words("rooms.definite").contains(words.get(at - 1).folded());
    return beforeRoomWord || continuesList(words, at, before) || isShortAnswer(words, at) || followsArticle(words, at)
        || isSubject(words, at) || isLetterInText(words, at);
  }

  /// "F sounds right to us".
  private boolean isSubject(Words words, int at) {
    Word letter = words.get(at);
    return at == 0 && words.size() > 1
        && letter.isCapitalised() && letter.written().length() == 1
        && words.get(1).before().isEmpty()
        && lexicon.words("rooms.letter-verbs").contains(words.get(1).folded());
  }

  /// "Give us A instead", "A. And to your other question …": a capital letter where no word of the language is one.
  private boolean isLetterInText(Words words, int at) {
    boolean last = at + 1 == words.size();
    String after = last ? "" : words.get(at + 1).before();
    Set<String> notBefore = lexicon.words("rooms.no-room-before");
    if (notBefore.isEmpty() || !words.get(at).isCapitalised() || words.get(at).written().length() > 1) {
      return false;
    }
    if (at == 0) {
      return roomAsked && !last && (after.startsWith(".") || after.startsWith(",") || after.startsWith(":"));
    }
    Word before = words.get(at - 1);
    boolean initial = !last && (after.startsWith(".") || after.startsWith("-") || after.startsWith("&") || after.startsWith("/")
        || (after.isEmpty() && words.get(at + 1).isCapitalised()));
    return !initial
        && words.get(at).before().isEmpty()
        && before.kind() == Token.Kind.WORD
        && !before.isCapitalised()
        && !notBefore.contains(before.folded());
  }

  /// "Prenons la D": a capital with the article that a room has, and nothing that could make it a name's beginning; a small
  /// letter where a room was asked for.
  private boolean followsArticle(Words words, int at) {
    Word letter = words.get(at);
    boolean article = at > 0 && letter.before().isEmpty()
        && lexicon.words("rooms.letter-articles").contains(words.get(at - 1).folded());
    boolean last = at + 1 == words.size();
    boolean ends = last || !words.get(at + 1).before().isEmpty()
        || (words.get(at + 1).kind() == Token.Kind.WORD && !words.get(at + 1).isCapitalised());
    boolean answers = roomAsked && (last || words.size() <= NEAR || words.get(at + 1).opensClause());
    return article && ends && (letter.isCapitalised() || answers);
  }

  private boolean continuesList(Words words, int at, List<Place> before) {
    if (before.isEmpty() || !words.get(at).isCapitalised()) {
      return false;
    }
    int last = before.getLast().until();
    boolean joined = at == last + 1 && lexicon.words("rooms.list-words").contains(words.get(last).folded());
    return joined || (at == last && words.get(at).before().contains(",") && words.get(at).written().length() == 1
        && (at + 1 == words.size() || !words.get(at + 1).before().isEmpty()
            || lexicon.words("rooms.list-words").contains(words.get(at + 1).folded())));
  }

  private boolean isShortAnswer(Words words, int at) {
    Word letter = words.get(at);
    return roomAsked && words.size() <= SHORT_ANSWER && (letter.isCapitalised() || words.size() <= 2)
        && (!WORD_LETTERS.contains(letter.folded()) || (letter.isCapitalised() && (at > 0 || words.size() <= 2)));
  }

  private RoomRole role(Words words, int sentence, int from, int until) {
    boolean suggested =
        stances.isQuestion(words) && lexicon.cues("rooms.suggestion").in(words, Math.max(0, from - NEAR), from);
    if (!suggested && isLeftBehind(words, from, until)) {
      return RoomRole.REFUSED;
    }
    if (stances.supposes(sentence, from, until)) {
      return RoomRole.ASKED;
    }
    if (suggested || !stances.isQuestion(words)) {
      return RoomRole.WISHED;
    }
    return lexicon.cues("rooms.request").in(words) ? RoomRole.WISHED : RoomRole.ASKED;
  }

  private boolean isLeftBehind(Words words, int from, int until) {
    int start = Math.max(words.clauseStart(from, Cues.NONE), from - 4);
    int refused = lexicon.cues("rooms.refused-before").find(words, start, from);
    if (refused >= 0 && !lexicon.cues("rooms.wished-before").in(words, refused + 1, from)) {
      return true;
    }
    int end = words.clauseEnd(until - 1, lexicon.cues("sentences.parting"));
    return lexicon.cues("rooms.refused-after").in(words, until, Math.min(end, until + 8));
  }

  private void findUnknown(Words words, int sentence, List<Place> places) {
    if (stances.isQuestion(words) && !lexicon.cues("rooms.request").in(words)) {
      return;
    }
    BitSet taken = new BitSet();
    places.forEach(place -> taken.set(place.from(), place.until()));
    for (int i = taken.nextClearBit(0); i < words.size(); i = taken.nextClearBit(i + 1)) {
      nameless(words, i, sentence, taken);
    }
  }

  private void nameless(Words words, int at, int sentence, BitSet taken) {
    boolean roomWord = lexicon.words("rooms.words").contains(words.get(at).folded());
    if (roomWord && words.get(at).isCapitalised() && at + 1 < words.size() && isDesignation(words.get(at + 1))) {
      addUnknown(words, at, at + 2, sentence, taken);
      return;
    }
    if (!lexicon.words("rooms.named-kinds").contains(words.get(at).folded()) || !words.get(at).isCapitalised()) {
      return;
    }
    int from = at;
    while (from > 0 && at - from < LONGEST_NAME && words.get(from).before().isEmpty() && isNamePart(words.get(from - 1))) {
      from--;
    }
    boolean nameBefore = from < at && (from > 0 || at - from >= 2);
    if (nameBefore && lexicon.words("rooms.name-before").contains("yes")) {
      addUnknown(words, from, at + 1, sentence, taken);
    } else if (at + 1 < words.size() && words.get(at + 1).before().isEmpty() && isNamePart(words.get(at + 1))
        && lexicon.words("rooms.name-after").contains("yes")) {
      addUnknown(words, at, at + 2, sentence, taken);
    }
  }

  /// "Room Z".
  private static boolean isDesignation(Word word) {
    return word.isSingleLetter() && word.isCapitalised() && word.before().isEmpty() && !word.written().equals("I");
  }

  private boolean isNamePart(Word word) {
    return word.kind() == Token.Kind.WORD
        && word.isCapitalised()
        && word.written().length() > 1
        && !lexicon.words("rooms.no-name").contains(word.folded())
        && !Lexicon.roomWords().contains(word.folded());
  }

  private void addUnknown(Words words, int from, int until, int sentence, BitSet taken) {
    int next = taken.nextSetBit(from);
    boolean free = next < 0 || next >= until;
    Span span = words.span(from, until);
    boolean seen = !unknown.isEmpty() && unknown.getLast().evidence().span().overlaps(span);
    if (free && !seen && role(words, sentence, from, until) == RoomRole.WISHED) {
      unknown.add(new Mention.RoomUnknown(message.words(span), Evidence.of(span, message.words(span), "unknown-room")));
    }
  }
}
