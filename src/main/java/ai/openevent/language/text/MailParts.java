package ai.openevent.language.text;

import ai.openevent.language.Span;
import java.util.ArrayList;
import java.util.List;

/// Sorts the lines of a mail: own words, signature, quoted (workflow.md 5.4).
final class MailParts {

  /// Own text up to this many words, beside a forwarded mail, is a cover note.
  private static final int LONGEST_COVER_NOTE_WORDS = 12;
  private static final int HEADER_BLOCK_LINES = 6;

  final List<Span> body = new ArrayList<>();
  final List<Span> signature = new ArrayList<>();
  final List<Span> quoted = new ArrayList<>();
  boolean forwarded;

  private final MailWords words;
  private final Signatures signatures;
  private final List<Line> lines;
  private boolean forwardSubject;

  private MailParts(MailWords words, List<Line> lines) {
    this.words = words;
    this.signatures = new Signatures(words);
    this.lines = lines;
  }

  static MailParts of(MailWords words, String mail) {
    MailParts parts = new MailParts(words, Line.lines(mail));
    parts.sort();
    return parts;
  }

  private void sort() {
    int from = subject();
    int history = historyFrom(from);
    int ownWords = sortOwn(from, history, signature);
    if (history == lines.size()) {
      return;
    }
    if (isForward(history, ownWords)) {
      forwarded = true;
      int text = skipHeaders(history);
      cut(quoted, history, text);
      sortOwn(text, historyFrom(text), quoted);
      cut(quoted, historyFrom(text), lines.size());
    } else if (ownWords == 0 && history + 1 < lines.size()) {
      sortBelowQuote(history);
    } else {
      cut(quoted, history, lines.size());
    }
  }

  /// A first line "Subject: …" is text of the client unless it only repeats what is replied to.
  private int subject() {
    Line first = lines.getFirst();
    if (!words.isSubject(first.folded())) {
      return 0;
    }
    int colon = first.text().indexOf(':');
    String subject = Folding.fold(first.text().substring(colon + 1).strip());
    forwardSubject = words.isForwardSubject(subject);
    int start = first.from() + leadingBlanks(first) + colon + 1;
    List<Span> part = words.isReplySubject(subject) ? quoted : body;
    part.add(new Span(Math.min(start, first.until()), first.until()));
    return 1;
  }

  private int leadingBlanks(Line line) {
    return Math.max(0, line.until() - line.from() - line.text().length());
  }

  private int historyFrom(int from) {
    for (int i = from; i < lines.size(); i++) {
      if (startsHistory(i)) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean startsHistory(int i) {
    String line = lines.get(i).folded();
    return words.isReplySeparator(line) || words.isForwardSeparator(line) || isReplyLine(i) || isHeaderBlock(i);
  }

  /// "On … wrote:" may be wrapped over up to three lines.
  private boolean isReplyLine(int i) {
    StringBuilder joined = new StringBuilder();
    for (int j = i; j < Math.min(i + 3, lines.size()) && !lines.get(j).isBlank() && joined.length() < 300; j++) {
      joined.append(j == i ? "" : " ").append(lines.get(j).folded());
      if (words.isReplyLine(joined.toString())) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeaderBlock(int i) {
    if (!words.isSender(lines.get(i).folded())) {
      return false;
    }
    for (int j = i + 1; j < Math.min(i + 3, lines.size()); j++) {
      if (words.isHeader(lines.get(j).folded()) && !words.isSender(lines.get(j).folded())) {
        return true;
      }
    }
    return false;
  }

  private boolean isForward(int history, int ownWords) {
    if (ownWords > LONGEST_COVER_NOTE_WORDS) {
      return false;
    }
    if (words.isForwardSeparator(lines.get(history).folded()) || forwardSubject) {
      return true;
    }
    boolean headers = isHeaderBlock(history) || words.isReplySeparator(lines.get(history).folded());
    return headers && (ownWords == 0 || ownWordsSpeakOfForwarding(history));
  }

  private boolean ownWordsSpeakOfForwarding(int history) {
    return lines.subList(0, history).stream().anyMatch(line -> words.speaksOfForwarding(line.folded()));
  }

  private int skipHeaders(int from) {
    int i = from;
    while (i < Math.min(from + HEADER_BLOCK_LINES + 3, lines.size()) && isForwardFrame(i)) {
      i++;
    }
    return i;
  }

  private boolean isForwardFrame(int i) {
    String line = lines.get(i).folded();
    return line.isEmpty() || words.isHeader(line) || words.isForwardSeparator(line) || words.isReplySeparator(line)
        || isReplyLine(i);
  }

  /// A reply below the quote: the quoted lines are marked, the rest is the answer.
  private void sortBelowQuote(int history) {
    int i = history;
    while (i < lines.size() && !lines.get(i).isQuoted()) {
      i++;
    }
    if (i == lines.size()) {
      cut(quoted, history, lines.size());
    } else {
      cut(quoted, history, i);
      sortOwn(i, lines.size(), signature);
    }
  }

  /// Sorts lines that are the client's own; gives the number of words of the body.
  private int sortOwn(int from, int until, List<Span> signaturePart) {
    int wordCount = 0;
    int signatureFrom = signatures.start(lines, from, until);
    boolean postscript = false;
    boolean cutting = false;
    for (int i = from; i < until; i++) {
      Line line = lines.get(i);
      postscript |= i > signatureFrom && Signatures.isPostscript(line);
      cutting = (cutting && !line.isBlank()) || words.isDisclaimer(line.folded());
      if (line.isQuoted() || cutting) {
        add(quoted, line);
      } else if (i >= signatureFrom && !postscript) {
        add(signaturePart, line);
      } else {
        wordCount += line.wordCount();
        add(body, line);
      }
    }
    return wordCount;
  }

  private void cut(List<Span> part, int from, int until) {
    for (int i = from; i < until; i++) {
      add(part, lines.get(i));
    }
  }

  /// Neighbouring lines are one span, so that sentences can run over line ends.
  private static void add(List<Span> part, Line line) {
    int until = line.until();
    if (!part.isEmpty() && part.getLast().until() + 1 == line.from()) {
      Span last = part.removeLast();
      part.add(new Span(last.from(), until));
    } else {
      part.add(new Span(line.from(), until));
    }
  }
}
