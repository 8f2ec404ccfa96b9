package ai.openevent.language.act;

import ai.openevent.language.Act;
import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Reader;
import ai.openevent.language.Reading;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.Span;
import ai.openevent.language.catalog.CatalogMentions;
import ai.openevent.language.catalog.CatalogReader;
import ai.openevent.language.text.LanguageDetector;
import ai.openevent.language.text.LanguageDetector.Detected;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.MessageParser;
import ai.openevent.language.value.ValueReader;
import ai.openevent.language.value.Values;
import ai.openevent.venue.Language;
import ai.openevent.venue.Room;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads messages by rules, without a model: takes the text apart, finds values and names, judges the acts, and lets each part
/// correct the others.
public final class BuiltInReader implements Reader {

  private final MessageParser parser = new MessageParser();
  private final LanguageDetector languages = new LanguageDetector();
  private final ValueReader values = new ValueReader();
  private final CatalogReader catalog = new CatalogReader();
  private final Colleagues colleagues = new Colleagues();
  private final Map<Language, Lexicon> lexicons = Lexicon.ofAllLanguages();
  /// For texts too short to tell the language: "ok", "Room B passt".
  private final Lexicon everyWord = lexicons.values().stream().distinct().reduce(Lexicon::and).orElseThrow();

  @Override
  public Reading read(String text, ReadingContext context) {
    Message message = parser.parse(text);
    List<String> rooms = context.catalog().rooms().stream().map(Room::name).toList();
    Detected detected = languages.detect(message, context.language(), rooms);
    CatalogMentions named = catalog.read(message, detected.language(), context);
    Values read = BareAnswers.outside(values.read(message, detected.language(), context), taken(message, named));
    Values found = BareAnswers.completed(BareAnswers.withoutItems(read, named.items()), context);
    List<Clause> clauses = ClauseReader.read(lexicon(detected),
        colleagues.unnamed(message, context.people(), detected.language()), named.injectionSpans());
    Values answered = BareAnswers.counted(BareAnswers.priced(found, clauses, context), clauses, context);
    return reading(new Scene(message, context, answered, named, clauses), detected);
  }

  /// Where no value can be: in orders to the machine, in the names of rooms, in the lines of an address ("rue du Midi 4").
  private static List<Span> taken(Message message, CatalogMentions named) {
    Stream<Span> rooms = named.rooms().stream().map(room -> room.evidence().span());
    Stream<Span> address = Stream.of(named.billing().nameOrCompany(), named.billing().street())
        .filter(Objects::nonNull)
        .filter(line -> message.original().contains(line))
        .map(line -> spanOf(message, line));
    return Stream.of(named.injectionSpans().stream(), rooms, address).flatMap(spans -> spans).toList();
  }

  private static Span spanOf(Message message, String words) {
    int from = message.original().indexOf(words);
    return new Span(from, from + words.length());
  }

  private Lexicon lexicon(Detected detected) {
    return detected.certain() ? lexicons.getOrDefault(detected.language(), everyWord) : everyWord;
  }

  private static Reading reading(Scene scene, Detected detected) {
    TopicReader topics = new TopicReader(scene);
    List<Judged> judged = new ActReader(scene, topics).read();
    List<Mention.Asked> questions = new QuestionReader(scene, topics).read(judged);
    Roles roles = new Roles(scene, judged);
    Values values = scene.values();
    CatalogMentions named = scene.named();
    return new Reading(
        detected.language(),
        detected.certain(),
        newText(scene.message()),
        ActReader.acted(judged, new Mention.Acted(Act.OTHER, whole(scene.message()))),
        roles.dates(),
        roles.times(),
        values.durations(),
        roles.guests(),
        roles.rooms(),
        named.unknownRooms(),
        roles.items(),
        roles.unknownItems(),
        named.kinds(),
        roles.layout(),
        named.billing(),
        named.contact(),
        named.details(),
        orders(scene.message(), named.injectionSpans()),
        values.amounts(),
        values.percentages(),
        values.numbers(),
        questions,
        new SignalReader(scene, judged, questions).read());
  }

  private static List<Mention.Ordered> orders(Message message, List<Span> spans) {
    return spans.stream()
        .map(span -> new Mention.Ordered(Evidence.of(span, message.words(span), "an order to the machine")))
        .toList();
  }

  private static String newText(Message message) {
    return message.body().stream().map(sentence -> message.words(sentence.span())).collect(Collectors.joining("\n"));
  }

  private static Evidence whole(Message message) {
    if (message.body().isEmpty()) {
      return Evidence.of(new Span(0, 0), "", "act");
    }
    Span span = new Span(message.body().getFirst().span().from(), message.body().getLast().span().until());
    return Evidence.of(span, message.words(span), "act");
  }
}
