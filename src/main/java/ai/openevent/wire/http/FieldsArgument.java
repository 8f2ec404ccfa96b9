package ai.openevent.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Gives a controller the JSON object that was sent. A parameter marked [OptionalBody] may be missing.
final class FieldsArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Fields.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) throws IOException {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    if (http == null) {
      throw new IllegalStateException("Not a servlet request");
    }
    byte[] body = http.getInputStream().readAllBytes();
    boolean optional = parameter.hasParameterAnnotation(OptionalBody.class);
    if (body.length == 0) {
      return nothing(optional);
    }
    demandJson(http.getContentType());
    JsonNode node = parse(text(body));
    SentBody.keep(http, body);
    return node.isNull() ? nothing(optional) : object(node);
  }

  private static Fields nothing(boolean optional) {
    if (!optional) {
      throw new Invalid(Complaint.missing(List.of("body"), null));
    }
    return Fields.empty();
  }

  private static Fields object(JsonNode node) {
    if (!node.isObject()) {
      throw new Invalid(new Complaint(List.of("body"),
          "Input should be a valid dictionary or object to extract fields from", "model_attributes_type", node, null));
    }
    return new Fields(node);
  }

  private static void demandJson(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !(type.startsWith("application/") && type.endsWith("+json"))) {
      throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json");
    }
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode node = Json.MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw malformed(0, "Expecting value");
      }
      return node;
    } catch (JacksonException e) {
      int position = e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
      throw malformed(position, "This is not JSON from here on");
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw malformed(0, "The body is not UTF-8");
    }
  }

  private static Invalid malformed(int position, String why) {
    return new Invalid(new Complaint(List.of("body", position), "JSON decode error", "json_invalid", Json.object(),
        Json.object().put("error", why)));
  }
}
