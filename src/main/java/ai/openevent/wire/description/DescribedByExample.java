package ai.openevent.wire.description;

import ai.openevent.wire.http.Endpoint;
import ai.openevent.wire.http.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/// Adds to what the controllers say: what an endpoint is for, and what was sent and answered in a real run.
@Component
class DescribedByExample implements OpenApiCustomizer, OperationCustomizer {

  private final Resource file;

  DescribedByExample(@Value("${openevent.examples:classpath:description/examples.json}") Resource file) {
    this.file = file;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    String subject = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
    operation.setTags(List.of(subject.replaceAll("(?<=[a-z])(?=[A-Z])", " ")));
    operation.setSummary(sentence(Endpoint.doing(handler).orElse(handler.getMethod().getName())));
    operation.setParameters(operation.getParameters() == null ? null : operation.getParameters().stream()
        .filter(parameter -> !"query".equals(parameter.getIn())).toList());
    operation.setOperationId(null);
    operation.setRequestBody(null);
    operation.setResponses(new ApiResponses().addApiResponse("200", new ApiResponse().description("OK")));
    return operation;
  }

  private static String sentence(String words) {
    String spaced = words.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  @Override
  public void customise(OpenAPI document) {
    Examples examples = Examples.read(file);
    document.getPaths().forEach((path, item) -> item.readOperationsMap().forEach(
        (method, operation) -> describe(operation, examples.of(method.name(), path))));
    document.setComponents(null);
  }

  private static void describe(Operation operation, List<Examples.Example> examples) {
    for (Examples.Example example : examples.stream().sorted(Comparator.comparingInt(Examples.Example::status)).toList()) {
      parameters(operation, example);
      JsonNode request = example.request();
      if (request != null) {
        request(operation, example.sent(), request);
      }
      answer(operation.getResponses(), example);
    }
    operation.getResponses().addApiResponse("default", new ApiResponse().description("Anything that went wrong, in a sentence")
        .content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
            new MediaType().schema(ExampleSchema.of(Json.object().put("detail", ""))))));
  }

  private static void parameters(Operation operation, Examples.Example example) {
    List<Parameter> all = new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.of()));
    all.forEach(parameter -> {
      String value = example.variables().get(parameter.getName());
      if (value != null && parameter.getExample() == null && example.status() == HttpStatus.OK.value()) {
        parameter.setExample(value);
      }
    });
    example.query().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .filter(entry -> all.stream().noneMatch(known -> known.getName().equals(entry.getKey())))
        .forEach(entry -> all.add(new QueryParameter().name(entry.getKey()).required(false)
            .schema(ExampleSchema.ofText(entry.getValue())).example(entry.getValue())));
    operation.setParameters(all.isEmpty() ? null : all);
  }

  /// The first example that was followed describes the body.
  private static void request(Operation operation, String type, JsonNode request) {
    if (operation.getRequestBody() == null) {
      operation.setRequestBody(new RequestBody().content(new Content().addMediaType(type, media(request))));
    }
  }

  private static void answer(ApiResponses responses, Examples.Example example) {
    String status = String.valueOf(example.status());
    ApiResponse response = responses.get(status);
    if (response == null) {
      HttpStatus known = HttpStatus.resolve(example.status());
      response = new ApiResponse().description(known == null ? status : known.getReasonPhrase());
      responses.addApiResponse(status, response);
    }
    Content content = response.getContent();
    if (content == null) {
      response.setContent(new Content().addMediaType(example.type(), media(example.answer())));
    } else {
      MediaType media = content.get(example.type());
      if (media != null) {
        several(media, example.answer());
      }
    }
  }

  /// A second answer of the same status stands beside the first.
  private static void several(MediaType media, @Nullable JsonNode answer) {
    if (answer == null || answer.isNull()) {
      return;
    }
    if (media.getExamples() == null) {
      media.addExamples("1", new Example().value(media.getExample()));
      media.setExample(null);
    }
    String next = String.valueOf(media.getExamples().size() + 1);
    media.addExamples(next, new Example().value(ExampleSchema.plain(answer)));
  }

  private static MediaType media(JsonNode value) {
    return new MediaType().schema(ExampleSchema.of(value)).example(ExampleSchema.plain(value));
  }
}
