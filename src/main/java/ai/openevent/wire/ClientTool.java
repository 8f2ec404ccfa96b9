package ai.openevent.wire;

import ai.openevent.language.Button;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Language;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.wire.http.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A button of a chat, which comes as `{"client_tool": …, "args": {…}}` in place of words (contract, section 23.3).
///
/// @param room an id or a name, as given; null for none
/// @param note the client's own words beside it; empty for none
record ClientTool(Button button, @Nullable String room, String note) {

  /// Empty for what is no button of ours: then the text itself is the message.
  static Optional<ClientTool> of(String text) {
    if (!text.strip().startsWith("{")) {
      return Optional.empty();
    }
    return Json.parse(text).flatMap(message -> button(message.path("client_tool").asString(""))
        .map(button -> of(button, message.path("args"))));
  }

  private static ClientTool of(Button button, JsonNode args) {
    String room = args.path("room_id").asString("").strip();
    return new ClientTool(button, room.isEmpty() ? null : room, args.path("note").asString("").strip());
  }

  private static Optional<Button> button(String name) {
    return Arrays.stream(Button.values()).filter(button -> button.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
  }

  /// What the client says by it.
  String sentence(Language language, Catalog catalog) {
    String roomName = room == null ? null
        : catalog.findRoom(new RoomId(room)).or(() -> catalog.roomNamed(room)).map(Room::name).orElse(room);
    String sentence = button.sentence(language, roomName);
    return note.isEmpty() ? sentence : sentence + " " + note;
  }
}
