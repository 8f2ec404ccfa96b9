import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A client's conversation with the chat endpoints.
record Chat(EventStream.Server server, String thread) {

  static Chat with(EventStream.Server server) {
    return new Chat(server, "bench-" + UUID.randomUUID());
  }

  /// @param firstMs from sending the message to its first delta
  record Reply(double firstMs, List<EventStream.Frame> frames) {

    String lastId() {
      return frames.getLast().id();
    }

    EventStream.Frame last() {
      return frames.getLast();
    }
  }

  Reply say(String text) throws IOException {
    return say(text, UUID.randomUUID().toString());
  }

  /// @param key the same for the same message
  Reply say(String text, String key) throws IOException {
    long began = System.nanoTime();
    try (EventStream stream = server.open("/api/agent/chatkit/respond", headers(key), body(text))) {
      List<EventStream.Frame> frames = all(stream);
      return new Reply((frames.getFirst().at() - began) / 1e6, frames);
    }
  }

  /// Says something and hears only the first frames of the answer.
  List<EventStream.Frame> cut(String text, String key, int count) throws IOException {
    List<EventStream.Frame> heard = new ArrayList<>();
    EventStream stream = server.open("/api/agent/chatkit/respond", headers(key), body(text));
    while (heard.size() < count) {
      heard.add(stream.next());
    }
    stream.cut();
    return heard;
  }

  /// Says something and hears nothing of the answer.
  void leave(String text, String key) throws IOException {
    server.abandon("/api/agent/chatkit/respond", headers(key), body(text));
  }

  /// @param lastId null for the whole turn
  List<EventStream.Frame> resume(String lastId) throws IOException {
    try (EventStream stream = server.open(path(), after(lastId), null)) {
      return all(stream);
    }
  }

  EventStream follow(String lastId) throws IOException {
    return expectOk(server.open(path() + "?follow=true", after(lastId), null));
  }

  private String path() {
    return "/api/agent/chatkit/threads/" + thread + "/stream";
  }

  private static Map<String, String> after(String lastId) {
    return lastId == null ? Map.of() : Map.of("Last-Event-ID", lastId);
  }

  private static Map<String, String> headers(String key) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Stream-Ids", "1");
    headers.put("Idempotency-Key", key);
    return headers;
  }

  private String body(String text) {
    return "{\"thread_id\":\"" + thread + "\",\"text\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
  }

  private static List<EventStream.Frame> all(EventStream stream) throws IOException {
    expectOk(stream);
    List<EventStream.Frame> frames = new ArrayList<>();
    for (EventStream.Frame frame = stream.next(); frame != null; frame = stream.next()) {
      if (!frame.isComment()) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private static EventStream expectOk(EventStream stream) throws IOException {
    if (stream.status() != 200) {
      throw new IOException("HTTP " + stream.status() + ": " + stream.rest());
    }
    return stream;
  }
}
