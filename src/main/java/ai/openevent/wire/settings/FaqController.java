package ai.openevent.wire.settings;

import ai.openevent.venue.VenueSetting.CommonQuestion;
import ai.openevent.venue.VenueSetting.CommonQuestions;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What clients ask often, with the house's answers (contract, section 18.17). An empty list brings the built-in ones back.
@RestController
@RequestMapping("/api/config/faq")
@Doing("FAQ config")
class FaqController extends MergedSetting<CommonQuestions> {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 10_000;

  FaqController(VenueSettings settings) {
    super(settings, CommonQuestions.UNSET);
  }

  @Override
  CommonQuestions read(Fields body) {
    List<Fields> items = body.optionalObjects("items");
    return items == null ? CommonQuestions.UNSET : new CommonQuestions(items.stream().map(FaqController::item).toList());
  }

  private static CommonQuestion item(Fields item) {
    return new CommonQuestion(
        item.text("category", LONGEST_NAME),
        item.text("question", LONGEST_TEXT),
        item.text("answer", LONGEST_TEXT),
        Objects.requireNonNullElse(item.optionalTexts("related_links"), List.of()));
  }

  @Override
  String saved(CommonQuestions set) {
    return counted(set.items(), "answer", "answers");
  }
}
