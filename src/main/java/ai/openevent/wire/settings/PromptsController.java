package ai.openevent.wire.settings;

import ai.openevent.llm.PromptSet;
import ai.openevent.llm.Prompts;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.Mode;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Complaint;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Invalid;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The team's prompts and their history (contract, section 18.8).
@RestController
class PromptsController {

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

  private final Mode mode;
  private final Prompts prompts;

  PromptsController(Mode mode, Prompts prompts) {
    this.mode = mode;
    this.prompts = prompts;
  }

  @GetMapping("/api/config/prompts")
  @Doing("load prompts")
  ResponseEntity<byte[]> current(TenantId team) {
    demandEditor();
    return Json.ok(view(prompts.of(team)));
  }

  @PostMapping("/api/config/prompts")
  @Doing("save prompts")
  ResponseEntity<byte[]> store(Fields body, TenantId team) {
    demandEditor();
    String system = body.text("system_prompt");
    body.demand("step_prompts");
    Map<Integer, String> steps = steps(body.object("step_prompts"));
    body.complete();
    prompts.store(team, new PromptSet(system, steps));
    return done();
  }

  private static Map<Integer, String> steps(Fields given) {
    Map<Integer, String> steps = new HashMap<>();
    for (String key : given.names()) {
      String prompt = given.text(key);
      Integer step = whole(key);
      given.require(key, _ -> step != null, prompt, "Input should be a valid integer, unable to parse string as an integer",
          "int_parsing");
      if (step != null) {
        steps.put(step, prompt);
      }
    }
    return steps;
  }

  @GetMapping("/api/config/prompts/history")
  @Doing("load prompt history")
  ResponseEntity<byte[]> history(TenantId team) {
    demandEditor();
    ObjectNode body = Json.object();
    ArrayNode versions = body.putArray("history");
    prompts.history(team).forEach(version -> versions.addObject()
        .put("ts", Stamps.microsZ(version.archivedAt()))
        .set("config", view(version.prompts())));
    return Json.ok(body);
  }

  @PostMapping("/api/config/prompts/revert/{index}")
  @Doing("revert prompts")
  ResponseEntity<byte[]> revert(@PathVariable("index") String index, TenantId team) {
    demandEditor();
    Integer number = whole(index);
    if (number == null) {
      throw wrongIndex(index, "Input should be a valid integer, unable to parse string as an integer", "int_parsing", null);
    }
    if (number < 0) {
      throw wrongIndex(index, "Input should be greater than or equal to 0", "greater_than_equal", Json.object().put("ge", 0));
    }
    if (!prompts.revert(team, number)) {
      throw Refused.notFound("History index out of range: " + number);
    }
    return done();
  }

  private void demandEditor() {
    if (!mode.promptsEditor()) {
      throw Refused.notFound("Endpoint not available");
    }
  }

  private static @Nullable Integer whole(String text) {
    return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  private static Invalid wrongIndex(String index, String message, String type, @Nullable ObjectNode context) {
    return new Invalid(new Complaint(List.of("path", "index"), message, type, StringNode.valueOf(index), context));
  }

  private static ObjectNode view(PromptSet set) {
    ObjectNode view = Json.object().put("system_prompt", set.system());
    ObjectNode steps = view.putObject("step_prompts");
    new TreeMap<>(set.steps()).forEach((step, prompt) -> steps.put(step.toString(), prompt));
    return view;
  }

  private static ResponseEntity<byte[]> done() {
    return Json.ok(Json.object().put("status", "ok"));
  }
}
