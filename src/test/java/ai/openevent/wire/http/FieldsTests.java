package ai.openevent.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FieldsTests {

  @Test
  void whatIsThereIsRead() {
    Fields fields = fields("""
        {"name": "Petra", "count": 30.0, "on": true, "amount": 250.5, "day": "2027-05-14", "more": {"note": "x"}, "extra": []}""");

    assertThat(fields.text("name")).isEqualTo("Petra");
    assertThat(fields.whole("count", 1, 1, 100)).isEqualTo(30);
    assertThat(fields.flag("on")).isTrue();
    assertThat(fields.number("amount", BigDecimal.ZERO)).isEqualByComparingTo("250.5");
    LocalDate day = fields.formed("day", LocalDate::parse, "use YYYY-MM-DD");
    assertThat(day).isEqualTo("2027-05-14");
    assertThat(fields.object("more").text("note")).isEqualTo("x");
    fields.complete();
  }

  @Test
  void whatIsMissingIsOptionalOrAComplaint() {
    Fields fields = fields("{\"note\": null}");

    assertThat(fields.optionalText("note")).isNull();
    assertThat(fields.whole("count", 7, 1, 10)).isEqualTo(7);
    assertThat(fields.text("name")).isEmpty();
    assertThat(complaint(fields).where()).isEqualTo(List.of("body", "name"));
    assertThat(complaint(fields).type()).isEqualTo("missing");
  }

  @Test
  void aValueOfAnotherTypeIsAComplaint() {
    assertComplaint("{\"a\": 5}", fields -> fields.text("a"), "string_type");
    assertComplaint("{\"a\": null}", fields -> fields.text("a"), "string_type");
    assertComplaint("{\"a\": \"5\"}", fields -> fields.whole("a", 1, 1, 9), "int_type");
    assertComplaint("{\"a\": 1.5}", fields -> fields.whole("a", 1, 1, 9), "int_type");
    assertComplaint("{\"a\": 10}", fields -> fields.whole("a", 1, 1, 9), "less_than_equal");
    assertComplaint("{\"a\": \"true\"}", fields -> fields.flag("a"), "bool_type");
    assertComplaint("{\"a\": true}", fields -> fields.number("a", BigDecimal.ZERO), "float_type");
    assertComplaint("{\"a\": \"x\"}", fields -> fields.word("a", "y", List.of("y", "z")), "literal_error");
    assertComplaint("{\"a\": []}", fields -> fields.object("a"), "dict_type");
  }

  @Test
  void numbersBeyondMeasureAreRefusedAtOnce() {
    assertComplaint("{\"a\": 1e999999999}", fields -> fields.number("a", BigDecimal.ZERO), "float_type");
    assertComplaint("{\"a\": 1e300}", fields -> fields.whole("a", 1, 1, 9), "float_type");
  }

  @Test
  void halfACharacterIsRefused() {
    assertComplaint("{\"a\": \"\\ud800\"}", fields -> fields.text("a"), "string_unicode");
  }

  @Test
  void aComplaintNamesItsPlaceInNestedObjects() {
    Fields fields = fields("{\"event\": {\"day\": \"31.02.\"}}");
    fields.object("event").formed("day", LocalDate::parse, "use YYYY-MM-DD");

    assertThat(complaint(fields).where()).isEqualTo(List.of("body", "event", "day"));
  }

  private static void assertComplaint(String json, Consumer<Fields> reading, String type) {
    Fields fields = fields(json);
    reading.accept(fields);
    assertThat(complaint(fields).type()).isEqualTo(type);
  }

  private static Complaint complaint(Fields fields) {
    return catchThrowableOfType(Invalid.class, fields::complete).complaints().getFirst();
  }

  private static Fields fields(String json) {
    return new Fields(Json.MAPPER.readTree(json));
  }
}
