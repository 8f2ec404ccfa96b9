package ai.openevent.language.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A piece of a pattern of [Phrases]: what [PhraseParser] reads and [Positions] counts out.
sealed interface Piece {

  /// Whether it may be left out.
  boolean skippable();

  /// One word, whichever of these.
  record OneOf(Set<Word> words) implements Piece {
    public OneOf {
      words = Set.copyOf(words);
    }

    @Override
    public boolean skippable() {
      return false;
    }
  }

  record Sequence(List<Piece> pieces) implements Piece {
    public Sequence {
      pieces = List.copyOf(pieces);
    }

    @Override
    public boolean skippable() {
      return pieces.stream().allMatch(Piece::skippable);
    }
  }

  record Either(List<Piece> pieces) implements Piece {
    public Either {
      pieces = List.copyOf(pieces);
    }

    @Override
    public boolean skippable() {
      return pieces.stream().anyMatch(Piece::skippable);
    }
  }

  record Perhaps(Piece piece) implements Piece {
    @Override
    public boolean skippable() {
      return true;
    }
  }

  /// What a single word has to be.
  record Word(String text, Form form) {}

  enum Form {
    EXACT,
    PREFIX,
    SUFFIX,
    TYPO,
    NUMBER,
    ANY,
    START,
    END
  }

  /// Alternatives, with all single words among them as one piece: an automaton has a place for each piece, and most
  /// alternatives are words.
  static Piece either(List<Piece> alternatives) {
    Set<Word> words = new LinkedHashSet<>();
    List<Piece> others = new ArrayList<>();
    alternatives.stream().flatMap(Piece::leaves).forEach(piece -> {
      if (piece instanceof OneOf oneOf) {
        words.addAll(oneOf.words());
      } else {
        others.add(piece);
      }
    });
    if (!words.isEmpty()) {
      others.addFirst(new OneOf(words));
    }
    return others.size() == 1 ? others.getFirst() : new Either(others);
  }

  private static Stream<Piece> leaves(Piece alternative) {
    return alternative instanceof Either either ? either.pieces().stream() : Stream.of(alternative);
  }
}
