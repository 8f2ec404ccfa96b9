package ai.openevent.language.catalog;

import ai.openevent.language.Mention.ItemRole;
import java.util.Optional;

/// What a sentence does with an item that it names.
final class ItemRoles {

  /// A fragment ("2 microphones", "with lunch please") is little more than the item itself.
  private static final int MOST_OTHER_WORDS = 4;
  /// A wish with so few words beside it says nothing else.
  private static final int FEW_OTHER_WORDS = 2;
  private static final int NEAR = 3;
  /// No verb governs an item from further away.
  private static final int FAR = 60;

  /// How far behind the item it is said that it can't be done without.
  private static final int AFTER = 8;

  private final Lexicon lexicon;
  private final Stances stances;
  /// Whether there is an order that something could be taken out of.
  private final boolean ordered;

  ItemRoles(Lexicon lexicon, Stances stances, boolean ordered) {
    this.lexicon = lexicon;
    this.stances = stances;
    this.ordered = ordered;
  }

  /// @param from the first word of the item, its quantity included
  /// @param sure whether the words can hardly mean anything else
  /// @param second whether another item was named before in the sentence
  Optional<ItemRole> of(Words words, int sentence, int from, int until, boolean sure, boolean second) {
    if (cannotBeMissed(words, from, until) || isWishedAfterAll(words, from, until) 
        || (second && comesInstead(words, from) && !isReplaced(words, from, second))) {
      return Optional.of(ItemRole.WISHED);
    }
    Optional<ItemRole> leaving = leaving(words, from, until, second);
    if (leaving.isPresent()) {
      return stances.supposes(sentence, from, until) ? Optional.of(ItemRole.ASKED) : leaving;
    }
    if (isElsewhere(words, from, until)) {
      return Optional.empty();
    }
    if (stances.asks(sentence, from, until) || stances.isConditional(words) || lexicon.cues("items.for-free").in(words)) {
      return Optional.of(ItemRole.ASKED);
    }
    if (isOnesOwn(words, from, until)) {
      return isTold(words, from, until) ? Optional.empty() : Optional.of(ItemRole.REFUSED);
    }
    return sure || isOrdered(words, from, until) ? Optional.of(ItemRole.WISHED) : Optional.empty();
  }

  /// What a sentence does with a kind of things ("something to drink"): it is wished when that is said with a verb or a "with", or
  /// when hardly more is said. What is named as an occasion or a purpose ("for lunch") is not meant.
  Optional<ItemRole> ofKind(Words words, int sentence, int from, int until) {
    Cues purpose = lexicon.cues("items.purpose");
    if (purpose.endsAt(words, from) || purpose.endsAt(words, beforeArticles(words, from))) {
      return Optional.empty();
    }
    long others = words.all().stream().filter(word -> !lexicon.words("items.list-words").contains(word.folded())).count();
    boolean alone = others - (until - from) <= FEW_OTHER_WORDS;
    return of(words, sentence, from, until, false, false).filter(role -> switch (role) {
      case WISHED -> alone || isAskedFor(words, from, until);
      case DROPPED, REFUSED -> true;
      case ASKED -> false;
    });
  }

  /// Whether nothing is said of the item that would keep it from being a part of a list ("beer and water for everybody").
  boolean mayBeListed(Words words, int sentence, int from, int until) {
    return leaving(words, from, until, false).isEmpty()
        && !isElsewhere(words, from, until)
        && !stances.asks(sentence, from, until)
        && !stances.isConditional(words)
        && !lexicon.cues("items.for-free").in(words)
        && !isOnesOwn(words, from, until)
        && !lexicon.cues("items.telling").in(words);
  }

  /// "Without a microphone it won't work" wishes one, "without one if that is complicated" doesn't.
  private boolean cannotBeMissed(Words words, int from, int until) {
    return !lexicon.cues("items.if").in(words, until, Math.min(words.size(), until + AFTER))
        && lexicon.cues("items.missing").endsAt(words, beforeArticles(words, from))
        && lexicon.cues("items.impossible").in(words, until, Math.min(words.size(), until + AFTER));
  }

  /// "Ignore what I wrote about the DJ: we do want one after all".
  private boolean isWishedAfterAll(Words words, int from, int until) {
    return lexicon.cues("items.after-all").in(words, until, Math.min(words.size(), until + AFTER))
        && (lexicon.cues("items.drop").in(words, Math.max(0, from - FAR), from)
            || lexicon.cues("items.withdrawn").in(words, Math.max(0, from - FAR), from));
  }

  /// Dropped, replaced or refused; the nearest verb decides.
  private Optional<ItemRole> leaving(Words words, int from, int until, boolean second) {
    int start = words.clauseStart(from, Cues.NONE);
    int end = endOfSaying(words, start, from, until);
    if (isReplaced(words, from, second) || isTakenOut(words, start, from, until, end)) {
      return Optional.of(ItemRole.DROPPED);
    }
    int far = Math.max(0, from - FAR);
    int dropped = lastBefore("items.drop", words, far, from);
    int added = lastBefore("items.add", words, far, from);
    int swapped = lastBefore("items.swap", words, far, from);
    int negated = lastBefore("items.no", words, start, from);
    negated = negated > 0 && added - negated <= 2 ? Math.max(negated, added) : negated;
    int latest = Math.max(Math.max(dropped, added), Math.max(swapped, negated));
    if (latest >= 0 && lastBefore("items.remind", words, far, from) >= latest) {
      return Optional.empty();
    }
    int endOfSwap = lastBefore("items.swap-for", words, Math.max(swapped, far), from);
    int droppedAfter = lexicon.cues("items.drop-after").find(words, until, end);
    int addedAfter = lexicon.cues("items.add-after").find(words, until, end);
    if (droppedAfter >= 0 && (addedAfter < 0 || droppedAfter <= addedAfter)
        && (added < 0 || isNearer(droppedAfter - until, from - added))) {
      return Optional.of(ordered ? ItemRole.DROPPED : ItemRole.REFUSED);
    }
    int swapAfter = second ? -1 : lexicon.cues("items.swap").find(words, until, end);
    if (swapAfter >= 0 && lexicon.cues("items.swap-for").find(words, swapAfter, end) >= 0) {
      return Optional.of(ItemRole.DROPPED);
    }
    if ((addedAfter >= 0 && addedAfter - until < from - Math.max(dropped, negated)) || latest < 0) {
      return Optional.empty();
    }
    if (latest == swapped) {
      return second && endOfSwap > swapped ? Optional.empty() : Optional.of(ItemRole.DROPPED);
    }
    if (latest == negated) {
      return Optional.of(ordered ? ItemRole.DROPPED : ItemRole.REFUSED);
    }
    boolean wishedAfterwards = dropped <= start && lexicon.cues("items.wish-after").in(words, until, end);
    return latest == dropped && !wishedAfterwards ? Optional.of(ItemRole.DROPPED) : Optional.empty();
  }

  /// "Instead of the lunch": named only to say what comes in its place.
  boolean isReplaced(Words words, int from, boolean second) {
    Cues inPlaceOf = lexicon.cues("items.in-place-of");
    return second
        ? inPlaceOf.endsAt(words, from) || inPlaceOf.endsAt(words, beforeArticles(words, from))
        : inPlaceOf.in(words, Math.max(0, from - NEAR - 1), from);
  }

  /// "Take the lunch out": a verb before the item and its particle behind it, at the end of what is said.
  private boolean isTakenOut(Words words, int start, int from, int until, int end) {
    int length = until < end ? lexicon.cues("items.particles").at(words, until) : 0;
    boolean last = until + length >= end || lexicon.words("items.please").contains(words.get(until + length).folded());
    return length > 0 && last && lastBefore("items.particle-verbs", words, start, from) >= 0;
  }

  /// "Cross out the prosecco, instead six bottles of champagne": behind what goes, what comes.
  private boolean comesInstead(Words words, int from) {
    Cues replacing = lexicon.cues("items.replacing");
    return replacing.endsAt(words, from) || replacing.endsAt(words, beforeArticles(words, from));
  }

  /// Where what is said of an item ends: with its clause, or with the next one where the item stands before a comma on its own
  /// ("Le photomaton, on oublie").
  private int endOfSaying(Words words, int start, int from, int until) {
    int end = words.clauseEnd(until - 1, lexicon.cues("sentences.parting"));
    boolean alone = end == until && end < words.size()
        && words.all().subList(start, from).stream().allMatch(word -> lexicon.words("items.articles").contains(word.folded()));
    return alone ? words.clauseEnd(end, lexicon.cues("sentences.parting")) : end;
  }

  private static boolean isNearer(int distance, int other) {
    return distance <= other;
  }

  /// One after the last phrase before a place; -1 if there is none.
  private int lastBefore(String cues, Words words, int from, int until) {
    Cues found = lexicon.cues(cues);
    for (int i = until - 1; i >= from; i--) {
      int length = found.at(words, i);
      if (length > 0 && i + length <= until) {
        return i + length;
      }
    }
    return -1;
  }

  private int beforeArticles(Words words, int from) {
    int before = from;
    while (before > 0 && lexicon.words("items.articles").contains(words.get(before - 1).folded())) {
      before--;
    }
    return before;
  }

  /// "We swap the prosecco for champagne".
  private boolean isTakenForAnother(Words words, int from) {
    return lexicon.cues("items.swap").in(words, Math.max(0, from - FAR), from)
        && lexicon.cues("items.swap-for").endsAt(words, beforeArticles(words, from));
  }

  /// "after lunch", "next to the stage", "lunch break": a time or a place, no order.
  private boolean isElsewhere(Words words, int from, int until) {
    return lexicon.cues("items.beside").endsAt(words, beforeArticles(words, from))
        || (until < words.size()
            && words.get(until).before().length() <= 1
            && !words.get(until).opensClause()
            && lexicon.cues("items.not-before").at(words, until) > 0);
  }

  /// "my aunt's cake", "we bring our own", "will collect the flowers".
  private boolean isOnesOwn(Words words, int from, int until) {
    int start = words.clauseStart(from, lexicon.cues("sentences.parting"));
    int end = words.clauseEnd(until - 1, lexicon.cues("sentences.parting"));
    int near = Math.max(start, from - NEAR);
    int owned = lastBefore("items.own", words, near, from);
    return (owned >= 0 && !lexicon.cues("items.add").in(words, owned, from))
        || lexicon.cues("items.story").in(words, start, end);
  }

  /// "Last year we had a DJ".
  private boolean isTold(Words words, int from, int until) {
    int start = words.clauseStart(from, Cues.NONE);
    return lexicon.cues("items.telling").in(words, start, words.clauseEnd(until - 1, Cues.NONE));
  }

  private boolean isOrdered(Words words, int from, int until) {
    int start = words.clauseStart(from, Cues.NONE);
    int end = words.clauseEnd(until - 1, Cues.NONE);
    return isTakenForAnother(words, from)
        || isAskedFor(words, from, until)
        || (end - start - (until - from) <= MOST_OTHER_WORDS && !lexicon.cues("items.telling").in(words, start, end));
  }

  /// By a verb, a "with" or a "would be nice".
  private boolean isAskedFor(Words words, int from, int until) {
    int start = words.clauseStart(from, Cues.NONE);
    return lexicon.cues("items.add").in(words, Math.max(0, from - FAR), from)
        || lexicon.cues("items.with").in(words, Math.max(start, from - NEAR), from)
        || lexicon.cues("items.add-after").in(words, until, Math.min(words.size(), until + FAR))
        || lexicon.cues("items.wish-after").in(words, until, Math.min(words.size(), until + FAR));
  }
}
