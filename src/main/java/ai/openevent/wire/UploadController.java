package ai.openevent.wire;

import ai.openevent.wire.http.Complaint;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Invalid;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Files of a chat (contract, section 23.4). They are measured and not kept. A file is of the type that its sender states, unless
/// its first bytes give it away as one that is not allowed.
@RestController
class UploadController {

  private static final List<String> TYPES = List.of(
      "image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf", "text/plain", "text/csv", "application/json");
  private static final String FILE = "file";

  private final Mode mode;

  UploadController(Mode mode) {
    this.mode = mode;
  }

  @PostMapping({"/api/agent/chatkit/upload", "/api/chatkit/upload"})
  @Doing("take the file")
  ResponseEntity<byte[]> upload(HttpServletRequest request) throws IOException {
    Part file = file(request);
    try {
      String type = type(file);
      if (!TYPES.contains(type) || ForeignFile.isOne(head(file))) {
        throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send one of these types: " + String.join(", ", TYPES));
      }
      if (file.getSize() > (long) mode.maxUploadSizeMb() << 20) {
        throw tooLarge();
      }
      ObjectNode answer = Json.object();
      answer.putObject("upload").put("file_name", name(file)).put("content_type", type).put("size", file.getSize());
      return Json.ok(answer);
    } finally {
      file.delete();
    }
  }

  /// A form that can't be read has no file either; a sender who is gone reads no answer.
  private Part file(HttpServletRequest request) {
    try {
      Part file = request.getPart(FILE);
      if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
        throw noFile();
      }
      return file;
    } catch (ServletException | IOException e) {
      throw noFile();
    } catch (IllegalStateException e) {
      throw tooLarge();
    }
  }

  private static Invalid noFile() {
    return new Invalid(Complaint.missing(List.of("body", FILE), null));
  }

  private static byte[] head(Part file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return content.readNBytes(ForeignFile.LONGEST);
    }
  }

  private Refused tooLarge() {
    return new Refused(HttpStatus.CONTENT_TOO_LARGE, "The file is larger than %d MB".formatted(mode.maxUploadSizeMb()));
  }

  private static String type(Part file) {
    String type = file.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /// Some browsers send the whole path.
  private static String name(Part file) {
    String name = file.getSubmittedFileName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
