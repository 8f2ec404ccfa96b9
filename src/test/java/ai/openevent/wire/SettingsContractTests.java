package ai.openevent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Running;
import ai.openevent.Together;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a team sets over the interface, and what its clients then read.
class SettingsContractTests {

  private static @Nullable Running application;

  private final TeamOverHttp team = new TeamOverHttp(Objects.requireNonNull(application).port());

  @BeforeAll
  static void start(@TempDir Path data) {
    application = Running.on(data, "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00");
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(application).close();
  }

  // What clients read

  @Test
  void theHouseIsAsTheTeamSaysFromTheNextReplyOn() {
    team.post("/api/config/venue", """
        {"name": "Käserei", "city": "Bern", "currency_code": "EUR", "operating_hours": {"start": 10, "end": 22}}""");

    assertThat(team.starts("a@example.com", TeamOverHttp.BOOKING)).contains("EUR 750.00").contains("open from 10:00 to 22:00");
    assertThat(team.says("Where are you, and when are you open?")).contains("Käserei in Bern").doesNotContain("Switzerland");
  }

  @Test
  void aRoomsDepositCountsForTheNextOffer() {
    team.post("/api/config/room-deposit/room-b", "{\"deposit_required\": true, \"deposit_percent\": 20}");
    assertThat(team.starts("a@example.com", TeamOverHttp.BOOKING)).contains("Deposit of 20%: **CHF 150.00**");

    team.post("/api/config/room-deposit/Room%20B?deposit_required=false", "{}");
    assertThat(team.says("We will be 31 people.")).contains("CHF 750.00").doesNotContain("Deposit");
  }

  @Test
  void aQuestionOnTheDepositIsAnsweredForTheRoom() {
    team.post("/api/config/room-deposit/room-b", "{\"deposit_required\": true, \"deposit_percent\": 20}");
    team.starts("a@example.com", TeamOverHttp.BOOKING);

    assertThat(team.says("How much is the deposit?")).contains("20%").contains("CHF 150.00");
  }

  @Test
  void visitsAreOfferedAtTheTeamsTimes() {
    team.post("/api/config/site-visit", """
        {"default_slots": [13, 9], "weekdays_only": false, "blocked_dates": ["2027-05-07"]}""");
    team.starts("a@example.com", TeamOverHttp.BOOKING);

    assertThat(team.says("Could we come and visit the house?"))
        .contains("**Saturday, 8 May 2027**: 09:00 or 13:00").doesNotContain("7 May");
  }

  @Test
  void whoAsksForARegisteredManagerGetsATaskMade() {
    team.post("/api/config/managers", "{\"names\": [\"Maria Muster\"]}");
    team.starts("a@example.com", TeamOverHttp.BOOKING);
    team.says("Could I speak to Maria Muster please?");

    assertThat(team.get("/api/tasks/pending").get("tasks").get(0).get("type").stringValue()).isEqualTo("message_manager");
  }

  @Test
  void ownMenusAreShownAndCanBeOrdered() {
    team.post("/api/config/menus", """
        {"dinner_options": [{"menu_name": "Winter Soup", "price": "CHF 40.50", "courses": 2}]}""");
    team.starts("a@example.com", TeamOverHttp.BOOKING);

    assertThat(team.says("Which dinner menus do you have?"))
        .contains("Winter Soup: 2 courses, **CHF 40.50** per person").doesNotContain("Seasonal").doesNotContain("served in");
    assertThat(team.says("Please add the Winter Soup."))
        .contains("30 x Winter Soup").contains("CHF 1,215.00").contains("14 May 2027");
  }

  @Test
  void aMenuThatWasOfferedStaysAtItsPriceWhenItLeavesTheList() {
    team.post("/api/config/menus", "{\"dinner_options\": [{\"menu_name\": \"Winter Soup\", \"price\": \"CHF 40\"}]}");
    team.starts("a@example.com", TeamOverHttp.BOOKING);
    team.says("Please add the Winter Soup.");
    team.post("/api/config/menus", "{\"dinner_options\": [{\"menu_name\": \"Grill\", \"price\": \"CHF 50\"}]}");

    assertThat(team.says("We will be 35 people.")).contains("35 x Winter Soup, CHF 40.00 per person: CHF 1,400.00");
  }

  @Test
  void ownAnswersAreGivenInEveryLanguage() {
    team.post("/api/config/faq", """
        {"items": [{"category": "Parking", "question": "Where can guests park?", "answer": "Behind the barn."},
                   {"category": "Pets", "question": "Dogs?", "answer": "Dogs are welcome."}]}""");
    team.starts("a@example.com", TeamOverHttp.BOOKING);

    assertThat(team.says("Where can our guests park?")).startsWith("Behind the barn.");
    assertThat(team.says("Wo können unsere Gäste parkieren?")).startsWith("Behind the barn.");
    assertThat(team.says("Are dogs allowed in the house?")).startsWith("Dogs are welcome.");
  }

  @Test
  void aMatchThatIsNotSureEnoughIsAskedAboutAndNeverCharged() {
    team.post("/api/config/products", "{\"autofill_min_score\": 1.0}");

    assertThat(team.starts("a@example.com", TeamOverHttp.BOOKING + " We need a beamer and the Lunch Package."))
        .contains("Lunch Package").contains("“beamer” is not part of what we offer").doesNotContain("Projector");
  }

  @Test
  void aProductCanOnlyBeHadInTheRoomsThatTheTeamNames() {
    team.post("/api/config/catalog", """
        {"product_room_map": [{"name": "Flipchart", "rooms": ["Room A"]}, {"name": "Karaoke machine", "rooms": ["Room A"]}]}""");
    team.starts("a@example.com", TeamOverHttp.BOOKING);

    assertThat(team.says("Which rooms have a karaoke machine?")).contains("Room A").doesNotContain("Room C");
    assertThat(team.says("Please add a flipchart.")).contains("Flipchart is not available in Room B");
  }

  // What is refused

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "venue|{\"name\": \" \"}|name",
      "venue|{\"timezone\": \"Mars/Base\"}|timezone",
      "venue|{\"timezone\": \"+02:00\"}|timezone",
      "venue|{\"currency_code\": \"gold\"}|currency_code",
      "venue|{\"from_email\": \"nobody\"}|from_email",
      "venue|{\"frontend_url\": \"javascript:alert(1)\"}|frontend_url",
      "venue|{\"operating_hours\": {\"start\": 20, \"end\": 9}}|end",
      "site-visit|{\"blocked_dates\": [\"2027-05-01\", \"2027-02-30\"]}|1",
      "site-visit|{\"default_slots\": [10, 24]}|1",
      "managers|{\"names\": [\"Maria\", 5]}|1",
      "managers|{\"names\": [\"Maria\", \"\"]}|1",
      "hil-email|{\"enabled\": true, \"manager_email\": \"nobody\"}|manager_email",
      "hil-email|{\"enabled\": true, \"from_email\": \"a@b.example\\r\\nBcc: c@d.example\"}|from_email",
      "hil-email|{\"enabled\": true, \"smtp_port\": 0}|smtp_port",
      "global-deposit|{\"deposit_fixed_amount\": -1}|deposit_fixed_amount",
      "menus|{\"dinner_options\": [{\"menu_name\": \"Soup\", \"price\": \"on request\"}]}|price",
      "menus|{\"dinner_options\": [{\"menu_name\": \"Soup\"}, {\"menu_name\": \"soup\"}]}|menu_name",
      "menus|{\"dinner_options\": [{\"menu_name\": \"Soup\", \"available_months\": [\"Smarch\"]}]}|0",
      "faq|{\"items\": [{\"category\": \"c\", \"question\": \"q\", \"answer\": \" \"}]}|answer"})
  void whatTheHouseCouldNotWorkWithIsRefusedAndNothingIsStored(String setting, String body, String place) {
    JsonNode before = team.get("/api/config/" + setting);

    JsonNode where = team.refused(422, "/api/config/" + setting, body).get(0).get("loc");

    assertThat(where.get(0).stringValue()).isEqualTo("body");
    assertThat(where.get(where.size() - 1).asString()).isEqualTo(place);
    assertThat(team.get("/api/config/" + setting)).isEqualTo(before);
  }

  @Test
  void aRefusalSaysWhatWouldHavePassed() {
    JsonNode type = team.refused(422, "/api/config/global-deposit", "{\"deposit_type\": \"none\"}").get(0);
    JsonNode name = team.refused(422, "/api/config/venue", "{\"name\": \"" + "x".repeat(201) + "\"}").get(0);

    assertThat(type.get("ctx").toString()).isEqualTo("{\"expected\":\"'percentage' or 'fixed'\"}");
    assertThat(name.get("type").stringValue()).isEqualTo("string_too_long");
    assertThat(name.get("ctx").toString()).isEqualTo("{\"max_length\":200}");
  }

  @Test
  void whatNobodySetComesFromTheDefaults() {
    assertThat(team.get("/api/config/hil-mode").toString()).isEqualTo("{\"enabled\":false,\"source\":\"default\"}");
    assertThat(team.get("/api/config/pre-filter").get("source").stringValue()).isEqualTo("default");
    assertThat(team.get("/api/config/llm-provider").get("source").stringValue()).isEqualTo("environment");
  }

  @Test
  void aDepositAboveTheWholeIsRefused() {
    team.refused(422, "/api/config/room-deposit/room-a", "{\"deposit_required\": true, \"deposit_percent\": 101}");
    team.refused(422, "/api/config/room-deposit/room-a?deposit_required=true&deposit_percent=0", "{}");

    assertThat(team.get("/api/config/room-deposit/room-a").get("deposit_required").booleanValue()).isFalse();
  }

  // A client's data

  @Test
  void aForgottenClientIsGoneAndWhatTheBookingHeldIsFree() {
    team.starts("nora@example.com", TeamOverHttp.BOOKING);
    team.says("Could I speak to somebody on the phone, please?");
    String session = team.session();

    JsonNode answer = team.post("/api/client/reset", "{\"email\": \" Nora@Example.com \"}");

    assertThat(answer.toString())
        .isEqualTo("{\"email\":\"nora@example.com\",\"client_deleted\":true,\"events_deleted\":1,\"tasks_deleted\":1}");
    assertThat(team.get("/api/events").get("total_events").intValue()).isZero();
    assertThat(team.get("/api/tasks/pending").get("tasks")).isEmpty();
    assertThat(team.call("GET", "/api/conversation/" + session, null).statusCode()).isEqualTo(404);
    assertThat(team.starts("petra@example.com", TeamOverHttp.BOOKING)).contains("Room B is now provisionally reserved for you");
    assertThat(team.starts("nora@example.com", "We would like to book Room A for 20 people on 18.05.2027 from 09:00 to 17:00."))
        .contains("Room A is now provisionally reserved for you");
    assertThat(team.get("/api/events").get("total_events").intValue()).isEqualTo(2);
  }

  @Test
  void aClientGoesOnWhereTheClientWas() {
    team.starts("nora@example.com", TeamOverHttp.BOOKING);

    JsonNode answer = team.post("/api/client/continue", "{\"email\": \"nora@example.com\", \"body\": \"We will be 40 people.\"}");

    assertThat(answer.get("draft_messages").get(0).get("body").stringValue()).contains("40 guests");
    assertThat(team.get("/api/events").get("total_events").intValue()).isEqualTo(1);
    team.refused(400, "/api/client/continue", "{\"email\": \"nobody\"}");
    team.refused(404, "/api/client/continue",
        "{\"email\": \"petra@example.com\", \"session_id\": \"" + team.session() + "\"}");
  }

  // Many at once

  @Test
  void whatSeveralPeopleSetAtOnceIsAllKept() throws Exception {
    List<Integer> answers = Together.all(24, person -> () -> team.call("POST",
        "/api/config/room-deposit/place-" + person, "{\"deposit_required\": true, \"deposit_percent\": 20}").statusCode());

    assertThat(answers).containsOnly(200);
    for (int person = 0; person < answers.size(); person++) {
      assertThat(team.get("/api/config/room-deposit/place-" + person).get("deposit_percent").intValue()).isEqualTo(20);
    }
  }

  // Public pages

  @Test
  void menusAreNamedInTheOrderThatTheHouseGivesThem() {
    team.post("/api/config/menus", """
        {"dinner_options": [{"menu_name": "Second", "priority": 2}, {"menu_name": "First", "priority": 1}]}""");

    assertThat(team.get("/api/test-data/catering").valueStream().map(menu -> menu.get("name").stringValue()))
        .containsExactly("First", "Second");
  }

  @Test
  void thePagesShowWhatTheTeamHasSet() {
    team.post("/api/config/faq", "{\"items\": [{\"category\": \"Pets\", \"question\": \"Dogs?\", \"answer\": \"Yes.\"}]}");
    team.post("/api/config/menus", """
        {"dinner_options": [{"menu_name": "Herbst Menü", "price": "CHF 40", "vegetarian": true, "available_months": ["October"],
                             "description": "Three courses: soup, risotto, plums"}]}""");

    JsonNode page = team.get("/api/qna?category=Pets");
    assertThat(page.get("handled").booleanValue()).isTrue();
    assertThat(page.get("items")).hasSize(1);
    assertThat(page.get("body_markdown").stringValue()).contains("Dogs?").contains("Yes.");
    JsonNode menu = team.get("/api/test-data/catering/herbst-men%C3%BC?room=Room%20A");
    assertThat(menu.get("courses").get(1).get("description").stringValue()).isEqualTo("risotto");
    assertThat(menu.get("context").toString()).isEqualTo("{\"room\":\"Room A\"}");
    assertThat(team.get("/api/test-data/catering?month=october&vegan=true")).hasSize(1);
    assertThat(team.get("/api/test-data/catering?month=may")).isEmpty();
  }

  @Test
  void whatNobodyHasAnAnswerToIsNotHandled() {
    JsonNode page = team.get("/api/qna?category=nothing&colour=blue");

    assertThat(page.get("handled").booleanValue()).isFalse();
    assertThat(page.get("query").toString()).isEqualTo("{\"category\":\"nothing\",\"colour\":\"blue\"}");
    assertThat(page.get("data")).isEmpty();
  }
}
