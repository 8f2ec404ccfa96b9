package ai.openevent.language.catalog;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import ai.openevent.venue.Layout;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The seating that is wanted. Only words of seating count: a "workshop" is an occasion, "workshop tables" are a seating
/// (workflow.md R31).
final class LayoutFinder {

  private static final int NEAR = 4;

  private final Message message;
  private final Lexicon lexicon;
  private final Stances stances;

  LayoutFinder(Message message, Lexicon lexicon, Stances stances) {
    this.message = message;
    this.lexicon = lexicon;
    this.stances = stances;
  }

  /// The first one that is wished.
  ///
  /// @param items what is no seating though its name may hold one: "mange-debout"
  Mention.@Nullable Seated find(List<Words> sentences, List<Mention.ItemNamed> items) {
    for (int i = 0; i < sentences.size(); i++) {
      Mention.Seated seated = findIn(sentences.get(i), i);
      if (seated != null && items.stream().noneMatch(item -> item.evidence().span().contains(seated.evidence().span()))) {
        return seated;
      }
    }
    return null;
  }

  private Mention.@Nullable Seated findIn(Words words, int sentence) {
    for (int at = 0; at < words.size(); at++) {
      for (Map.Entry<Layout, Cues> layout : lexicon.layouts().entrySet()) {
        int length = layout.getValue().at(words, at);
        if (length > 0 && !isName(words, at, at + length) && !isLeftBehind(words, at, at + length)
            && !stances.asks(sentence, at, at + length)) {
          Span span = words.span(at, at + length);
          return new Mention.Seated(layout.getKey(), Evidence.of(span, message.words(span), "layout"));
        }
      }
    }
    return null;
  }

  /// "Théâtre des Lutins": capitals inside a sentence, with more of a name behind them.
  private static boolean isName(Words words, int from, int until) {
    return from > 0 && words.get(from).isCapitalised() && until < words.size() && words.get(until).before().isEmpty()
        && (AddressParts.everyLanguageHas("addresses.particles", words.get(until).folded()) || words.get(until).isCapitalised());
  }

  private boolean isLeftBehind(Words words, int from, int until) {
    int start = Math.max(words.clauseStart(from, Cues.NONE), from - NEAR);
    int refused = lexicon.cues("rooms.refused-before").find(words, start, from);
    int end = words.clauseEnd(until - 1, lexicon.cues("sentences.parting"));
    return (refused >= 0 && !lexicon.cues("rooms.wished-before").in(words, refused + 1, from))
        || lexicon.cues("rooms.refused-after").in(words, until, end);
  }
}
