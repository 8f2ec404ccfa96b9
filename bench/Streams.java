import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures the streams of a running server. No library, no build: `java bench/Streams.java --base http://127.0.0.1:8000`.
/// What the figures mean is in `bench/README.md`.
final class Streams {

  private static final String USAGE = """
      java bench/Streams.java --base URL [--pid PID] [--turns 200] [--streams 1000] [--seconds 60] [--rate 10]
                              [--only turns,cuts,held] [--insecure]""";

  private static final List<String> LANGUAGES = List.of(
      "Is there parking, and can we bring our own cake?",
      "Gibt es Parkplätze, und dürfen wir früher aufbauen?",
      "Y a-t-il un parking, et à quelle heure peut-on arriver ?",
      "C’è un parcheggio, e si può cenare più tardi? 🎉",
      "We would like to book Room B for 30 people on 14.05.2027 from 09:00 to 17:00, with café crème.");

  private static final String QUESTION = LANGUAGES.getFirst();
  private static final double HEARTBEAT_MS = 15_000;
  private static final int AT_ONCE = 16;

  private final EventStream.Server server;
  private final Map<String, String> options;
  private int faults;

  private Streams(Map<String, String> options) {
    this.options = options;
    this.server = new EventStream.Server(URI.create(options.get("base")), options.containsKey("insecure"));
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>(Map.of(
        "turns", "200", "streams", "1000", "seconds", "60", "rate", "10", "only", "turns,cuts,held"));
    Set<String> known = Set.of("base", "pid", "turns", "streams", "seconds", "rate", "only", "insecure");
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i].replaceFirst("^--", "");
      if (!known.contains(name) || !name.equals("insecure") && i + 1 == arguments.length) {
        throw new IllegalArgumentException("Usage: " + USAGE);
      }
      options.put(name, name.equals("insecure") ? "yes" : arguments[++i]);
    }
    if (!options.containsKey("base")) {
      throw new IllegalArgumentException("Usage: " + USAGE);
    }
    Streams streams = new Streams(options);
    List<String> parts = List.of(options.get("only").split(","));
    if (parts.contains("turns")) {
      streams.turns();
    }
    if (parts.contains("cuts")) {
      streams.cuts();
    }
    if (parts.contains("held")) {
      streams.held();
    }
    System.exit(streams.faults == 0 ? 0 : 1);
  }

  private int number(String option) {
    return Integer.parseInt(options.get(option));
  }

  // One client after the other: how long a reply takes to begin

  private void turns() throws IOException {
    Figures first = new Figures();
    Figures gaps = new Figures();
    for (int turn = -number("turns") / 4; turn < number("turns"); turn++) {
      Chat.Reply reply = Chat.with(server).say(LANGUAGES.get(Math.floorMod(turn, LANGUAGES.size())));
      if (turn >= 0) { // before that, the server warms up
        first.add(reply.firstMs());
        gaps(reply.frames(), gaps);
      }
    }
    System.out.println("first delta after the request   " + first);
    System.out.println("gap between two deltas          " + gaps);
  }

  private static void gaps(List<EventStream.Frame> frames, Figures figures) {
    for (int i = 1; i < frames.size(); i++) {
      if (frames.get(i).turn().equals(frames.get(i - 1).turn())) {
        figures.add((frames.get(i).at() - frames.get(i - 1).at()) / 1e6);
      }
    }
  }

  // The connection breaks after every frame of a reply

  private void cuts() throws IOException {
    Tally tally = new Tally();
    int cuts = 0;
    for (String text : LANGUAGES) {
      int frames = Chat.with(server).say(text).frames().size();
      for (int cut = 0; cut <= frames; cut++, cuts++) {
        Chat chat = Chat.with(server);
        tally.compare(cut(chat, text, cut), chat.resume(null));
      }
    }
    System.out.printf("cut and resumed                 %,d times in %d texts: %s%n", cuts, LANGUAGES.size(), tally);
    faults += tally.faults();
  }

  /// What a client has in the end who was cut off once.
  private static List<EventStream.Frame> cut(Chat chat, String text, int count) throws IOException {
    String key = UUID.randomUUID().toString();
    if (count == 0) {
      chat.leave(text, key);
      return chat.say(text, key).frames();
    }
    List<EventStream.Frame> heard = new ArrayList<>(chat.cut(text, key, count));
    heard.addAll(chat.resume(heard.getLast().id()));
    return heard;
  }

  // Many streams that stay open, while some of the conversations go on

  private void held() throws Exception {
    int count = number("streams");
    System.out.println("server                          " + memory());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Held> streams = opened(count, threads);
      System.out.printf("server, %,d streams open       %s%n", count, memory());
      long end = System.nanoTime() + number("seconds") * 1_000_000_000L;
      List<Future<List<Said>>> drivers = IntStream.range(0, AT_ONCE).mapToObj(driver -> threads.submit(
          () -> talk(streams.subList(count * driver / AT_ONCE, count * (driver + 1) / AT_ONCE), end))).toList();
      List<Said> said = new ArrayList<>();
      for (Future<List<Said>> driver : drivers) {
        said.addAll(driver.get());
      }
      Thread.sleep(1000); // the last replies are on their way
      System.out.printf("server, after %d s             %s%n", number("seconds"), memory());
      report(streams, said);
      for (Held held : streams) {
        held.stream.close();
      }
    }
    Thread.sleep((long) (2 * HEARTBEAT_MS) + 2000); // a reader who left is noticed when a second heartbeat can't be sent
    System.out.println("server, streams closed          " + memory());
  }

  private List<Held> opened(int count, ExecutorService threads) throws Exception {
    Semaphore places = new Semaphore(AT_ONCE);
    List<Callable<Held>> openings = IntStream.range(0, count).<Callable<Held>>mapToObj(_ -> () -> {
      places.acquire();
      try {
        Chat chat = Chat.with(server);
        return new Held(chat, chat.follow(chat.say(QUESTION).lastId()));
      } finally {
        places.release();
      }
    }).toList();
    List<Held> streams = new ArrayList<>();
    for (Future<Held> opening : threads.invokeAll(openings)) {
      Held held = opening.get();
      threads.submit(held::read);
      streams.add(held);
    }
    return streams;
  }

  /// A stream that is followed, and everything that arrived by it.
  private static final class Held {
    private final Chat chat;
    private final EventStream stream;
    private final long opened = System.nanoTime();
    private final List<EventStream.Frame> arrived = new ArrayList<>();

    private Held(Chat chat, EventStream stream) {
      this.chat = chat;
      this.stream = stream;
    }

    private Object read() {
      try {
        for (EventStream.Frame frame = stream.next(); frame != null; frame = stream.next()) {
          synchronized (arrived) {
            arrived.add(frame);
          }
        }
      } catch (IOException e) {
        // closed at the end of the measurement; what is missing by then is counted
      }
      return this;
    }

    private List<EventStream.Frame> arrived() {
      synchronized (arrived) {
        return List.copyOf(arrived);
      }
    }
  }

  private record Said(Held held, Chat.Reply reply) {}

  /// Lets these conversations go on, one after the other, at this driver's share of the rate.
  private List<Said> talk(List<Held> streams, long end) throws Exception {
    List<Said> said = new ArrayList<>();
    long pause = AT_ONCE * 1_000_000_000L / number("rate");
    for (long next = System.nanoTime(); next < end && !streams.isEmpty(); next += pause) {
      Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
      Held held = streams.get(said.size() % streams.size());
      said.add(new Said(held, held.chat.say(LANGUAGES.get(said.size() % LANGUAGES.size()))));
    }
    Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    return said;
  }

  private void report(List<Held> streams, List<Said> said) {
    Figures first = new Figures();
    Figures gaps = new Figures();
    Figures behind = new Figures();
    Figures late = new Figures();
    Tally tally = new Tally();
    Map<Held, List<Said>> byStream = said.stream().collect(Collectors.groupingBy(Said::held));
    for (Held held : streams) {
      List<EventStream.Frame> arrived = held.arrived();
      List<EventStream.Frame> events = arrived.stream().filter(frame -> !frame.isComment()).toList();
      List<EventStream.Frame> expected = new ArrayList<>();
      Map<String, Long> at = new HashMap<>();
      events.forEach(frame -> at.putIfAbsent(frame.id(), frame.at()));
      for (Said each : byStream.getOrDefault(held, List.of())) {
        expected.addAll(each.reply().frames());
        first.add(each.reply().firstMs());
        behind.add((at.getOrDefault(each.reply().lastId(), Long.MAX_VALUE) - each.reply().last().at()) / 1e6);
      }
      tally.compare(events, expected);
      gaps(events, gaps);
      silences(held, arrived, late);
    }
    System.out.printf("replies meanwhile               %,d; first delta %s%n", said.size(), first);
    System.out.println("gap between two deltas          " + gaps);
    System.out.println("stream behind the reply itself  " + behind);
    System.out.println("heartbeat later than 15 s       " + late);
    System.out.println("frames of open streams          " + tally);
    faults += tally.faults();
  }

  /// How late heartbeats come: nothing may be silent for longer.
  private static void silences(Held held, List<EventStream.Frame> arrived, Figures late) {
    long before = held.opened;
    for (EventStream.Frame frame : arrived) {
      if (frame.isComment()) {
        late.add(Math.max(0, (frame.at() - before) / 1e6 - HEARTBEAT_MS));
      }
      before = frame.at();
    }
  }

  /// Frames that should have arrived against those that did.
  private static final class Tally {
    private int frames;
    private int lost;
    private int doubled;
    private int different;

    void compare(List<EventStream.Frame> arrived, List<EventStream.Frame> expected) {
      Map<String, String> seen = new HashMap<>();
      for (EventStream.Frame frame : arrived) {
        frames++;
        doubled += seen.put(frame.id(), frame.data()) == null ? 0 : 1;
      }
      for (EventStream.Frame frame : expected) {
        String data = seen.get(frame.id());
        lost += data == null ? 1 : 0;
        different += data == null || data.equals(frame.data()) ? 0 : 1;
      }
    }

    int faults() {
      return lost + doubled + different;
    }

    @Override
    public String toString() {
      return "%,d frames, %d lost, %d doubled, %d different".formatted(frames, lost, doubled, different);
    }
  }

  private String memory() {
    if (!options.containsKey("pid")) {
      return "(no --pid, no memory)";
    }
    try {
      Map<String, String> status = Files.readAllLines(Path.of("/proc", options.get("pid"), "status")).stream()
          .map(line -> line.split(":", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1].strip()));
      int fds = Arrays.asList(Path.of("/proc", options.get("pid"), "fd").toFile().list()).size();
      return "%4d MiB resident, at most %4d; %s threads, %,d open files".formatted(
          mebibytes(status.get("VmRSS")), mebibytes(status.get("VmHWM")), status.get("Threads"), fds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int mebibytes(String kilobytes) {
    return Integer.parseInt(kilobytes.split(" ")[0]) / 1024;
  }
}
