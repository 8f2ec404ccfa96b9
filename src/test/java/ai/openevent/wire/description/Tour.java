package ai.openevent.wire.description;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One visit to every endpoint of the contract, in an order that makes sense: a booking from its first message to the end, a
/// withheld reply, the settings, and what can be looked up.
final class Tour {

  private static final String REQUEST =
      "We would like to book an event for 30 people on 14.05.2027 from 09:00 to 17:00. Which rooms are available?";
  private static final String ADDRESS = "Billing: Quellwerk AG, Rosenweg 12, 8005 Zurich, Switzerland";

  private final Recorder calls;

  Tour(Recorder calls) {
    this.calls = calls;
  }

  void take() throws IOException, InterruptedException {
    health();
    String session = booking();
    lookAround(session, event(0));
    settled(session);
    ended();
    withheld();
    settings();
    letters();
    answers();
    chat();
    clients();
    calls.makeMistakes();
  }

  private void health() throws IOException, InterruptedException {
    calls.get("/").sends();
    calls.get("/api/workflow/health").sends();
    calls.get("/api/workflow/hil-status").sends();
  }

  private String event(int number) throws IOException, InterruptedException {
    return calls.get("/api/events").asking("offset", "0").asking("limit", "50").sends()
        .path("events").path(number).path("event_id").asString();
  }

  private String start(String email, String text) throws IOException, InterruptedException {
    return calls.post("/api/start-conversation")
        .sends("{'client_email': '" + email + "', 'client_name': 'Anna Muster', 'email_body': '" + text + "'}")
        .path("session_id").asString();
  }

  private void say(String session, String text) throws IOException, InterruptedException {
    calls.post("/api/send-message").sends("{'session_id': '" + session + "', 'message': '" + text + "'}");
  }

  // A booking

  private String booking() throws IOException, InterruptedException {
    calls.post("/api/config/global-deposit").sends("""
        {'deposit_enabled': true, 'deposit_type': 'percentage', 'deposit_percentage': 30, 'deposit_deadline_days': 10}""");
    calls.get("/api/config/global-deposit").sends();
    calls.post("/api/start-conversation").sends("{'client_email': 'anna@example.com'}");
    String session = start("anna@example.com", REQUEST);
    calls.post("/api/conversation/{session_id}/confirm-date").at("session_id", session).sends("{'date': '2027-05-14'}");
    say(session, "Room B with the Coffee & Tea Bar, please.");
    calls.get("/api/conversation/{session_id}").at("session_id", session).sends();
    return session;
  }

  private void lookAround(String session, String event) throws IOException, InterruptedException {
    calls.get("/api/events/{event_id}").at("event_id", event).sends();
    calls.get("/api/events/{event_id}").at("event_id", "no-such-event").sends();
    calls.get("/api/events/{event_id}/progress").at("event_id", event).sends();
    calls.get("/api/events/{event_id}/activity").at("event_id", event)
        .asking("granularity", "detailed").asking("limit", "20").sends();
    calls.get("/api/event/{event_id}/deposit").at("event_id", event).sends();
    calls.get("/api/offers/{event_id}/pdf").at("event_id", event).sends();
    JsonNode snapshots = calls.get("/api/snapshots")
        .asking("type", "rooms").asking("event_id", event).asking("limit", "50").sends();
    String snapshot = snapshots.path("snapshots").path(0).path("snapshot_id").asString();
    calls.get("/api/snapshots/{snapshot_id}").at("snapshot_id", snapshot).sends();
    calls.get("/api/snapshots/{snapshot_id}/data").at("snapshot_id", snapshot).sends();
    traces(session);
  }

  private void traces(String session) throws IOException, InterruptedException {
    calls.get("/api/debug/threads/{thread_id}").at("thread_id", session)
        .asking("granularity", "logic").asking("kinds", "gate,entity,detour").sends();
    calls.get("/api/debug/threads/{thread_id}/timeline").at("thread_id", session)
        .asking("granularity", "logic").asking("kinds", "gate,entity,detour").asking("as_of_ts", "1795248000").sends();
    calls.get("/api/debug/threads/{thread_id}/timeline/download").at("thread_id", session).sends();
    calls.get("/api/debug/threads/{thread_id}/timeline/text").at("thread_id", session)
        .asking("granularity", "logic").asking("kinds", "gate").sends();
    calls.get("/api/debug/threads/{thread_id}/report").at("thread_id", session)
        .asking("granularity", "logic").asking("persist", "false").sends();
    calls.get("/api/debug/threads/{thread_id}/llm-diagnosis").at("thread_id", session).asking("granularity", "logic").sends();
    calls.get("/api/debug/live").sends();
    calls.get("/api/debug/threads/{thread_id}/live").at("thread_id", session).sends();
    calls.post("/api/debug/simulate").sends("{'text': '40 people on the first Friday in May', 'today': '2026-11-20'}");
  }

  private void settled(String session) throws IOException, InterruptedException {
    say(session, "We accept the offer. " + ADDRESS);
    String event = event(0);
    calls.post("/api/event/deposit/pay").sends("{'event_id': '" + event + "'}");
    calls.post("/api/event/{event_id}/deposit/received").at("event_id", event).sends("{}");
    JsonNode pending = pending();
    String task = pending.path("task_id").asString();
    calls.post("/api/tasks/{task_id}/approve").at("task_id", task).sends(JsonNodeFactory.instance.objectNode()
        .put("notes", "We look forward to your event.")
        .put("seen_draft", pending.path("payload").path("draft_body").asString()));
    calls.post("/api/tasks/{task_id}/approve").at("task_id", task).sends("{}");
  }

  private String task() throws IOException, InterruptedException {
    return pending().path("task_id").asString();
  }

  private JsonNode pending() throws IOException, InterruptedException {
    return calls.get("/api/tasks/pending").sends().path("tasks").path(0);
  }

  private void ended() throws IOException, InterruptedException {
    String accepted = start("bruno@example.com", "Room C for 40 people on 21.05.2027 from 18:00 to 22:00, please.");
    calls.post("/api/accept-booking/{session_id}").at("session_id", accepted).sends();
    String session = start("carla@example.com", "Room A for 20 people on 28.05.2027, please.");
    String event = event(2);
    calls.post("/api/reject-booking/{session_id}").at("session_id", session).sends();
    calls.post("/api/event/{event_id}/cancel").at("event_id", event)
        .sends("{'event_id': '" + event + "', 'confirmation': 'CANCEL', 'reason': 'The client called'}");
  }

  private void withheld() throws IOException, InterruptedException {
    calls.post("/api/config/hil-mode").sends("{'enabled': true}");
    calls.get("/api/config/hil-mode").sends();
    start("dora@example.com", "Room E for 100 people on 04.06.2027, please.");
    String task = task();
    calls.post("/api/tasks/{task_id}/approve").at("task_id", task).sends("{'seen_draft': 'Hello Dora, Room E is free.'}");
    calls.post("/api/tasks/{task_id}/reject").at("task_id", task).sends("{'notes': 'I will call her'}");
    calls.post("/api/tasks/cleanup").sends("{'include_pending': false}");
    calls.post("/api/config/hil-mode").sends("{'enabled': false}");
  }

  // Settings

  private void settings() throws IOException, InterruptedException {
    setting("llm-provider", "{'intent_provider': 'stub', 'entity_provider': 'stub', 'verbalization_provider': 'stub'}");
    setting("hybrid-enforcement", "{'enabled': true}");
    setting("pre-filter", "{'mode': 'enhanced'}");
    setting("detection-mode", "{'mode': 'unified'}");
    setting("venue", "{'name': 'Quellwerk', 'city': 'Zurich'}");
    setting("site-visit", """
        {'blocked_dates': ['2027-05-03'], 'default_slots': [9, 13], 'weekdays_only': true, 'min_days_ahead': 5}""");
    setting("managers", "{'names': ['Maria Muster']}");
    setting("products", "{'autofill_min_score': 0.8}");
    setting("menus", """
        {'dinner_options': [{'menu_name': 'Garden Dinner', 'courses': 3, 'vegetarian': true, 'price': 'CHF 84',
         'description': 'Three courses: soup, risotto, cake'}]}""");
    setting("menus", "{'dinner_options': []}");
    setting("catalog", "{'product_room_map': [{'name': 'Projector', 'rooms': ['Room A', 'Room B']}]}");
    setting("catalog", "{'product_room_map': []}");
    setting("faq", "{'items': [{'category': 'Pets', 'question': 'May dogs come?', 'answer': 'Yes, on a lead.'}]}");
    setting("email-format", "{'plain_text': true}");
    setting("hil-email", "{'enabled': true, 'manager_email': 'maria@example.com'}");
    calls.post("/api/config/hil-email/test").sends();
    calls.post("/api/config/room-deposit/{room_id}").at("room_id", "room-a")
        .sends("{'deposit_required': true, 'deposit_percent': 40}");
    calls.get("/api/config/room-deposit/{room_id}").at("room_id", "room-a").sends();
    prompts();
  }

  private void setting(String key, String body) throws IOException, InterruptedException {
    calls.post("/api/config/" + key).sends(body);
    calls.get("/api/config/" + key).sends();
  }

  private void prompts() throws IOException, InterruptedException {
    setting("prompts", "{'system_prompt': 'Be brief.', 'step_prompts': {'2': 'Ask for the date.'}}");
    setting("prompts", "{'system_prompt': 'Be friendly.', 'step_prompts': {}}");
    calls.get("/api/config/prompts/history").sends();
    calls.post("/api/config/prompts/revert/{index}").at("index", "0").sends();
  }

  // Letters, answers, chat

  private void letters() throws IOException, InterruptedException {
    calls.post("/api/emails/send-to-client").sends("""
        {'to_email': 'anna@example.com', 'to_name': 'Anna Muster', 'subject': 'Your event', 'body_text': 'Until **soon**!'}""");
    calls.post("/api/emails/send-offer").sends("{'event_id': '" + event(1) + "', 'custom_message': 'As discussed:'}");
    calls.post("/api/emails/test").sends("{'to_email': 'maria@example.com'}");
    calls.get("/api/emails/outbox").sends();
    calls.get("/api/events/{event_id}/attachments").at("event_id", event(1)).sends();
    calls.get("/api/events/{event_id}/attachments/{attachment_id}").at("event_id", event(1)).at("attachment_id", "none").sends();
    for (String decision : new String[] {"retry", "discard"}) {
      calls.post("/api/emails/outbox/{letter_id}/" + decision).at("letter_id", "no-such-letter").sends();
    }
  }

  private void answers() throws IOException, InterruptedException {
    calls.get("/api/qna").asking("category", "Parking").sends();
    calls.get("/api/test-data/rooms").asking("capacity", "60").asking("date", "2027-05-14").sends();
    calls.get("/api/test-data/catering").asking("month", "february").asking("vegetarian", "true").sends();
    calls.get("/api/test-data/catering/{menu_slug}").at("menu_slug", "seasonal-garden-trio").asking("room", "Room B").sends();
    calls.get("/api/test-data/qna").asking("category", "Catering").sends();
  }

  private void chat() throws IOException, InterruptedException {
    calls.post("/api/agent/chatkit/session").sends("{}");
    calls.post("/api/agent/reply").sends("""
        {'thread_id': 'visitor-1', 'message': 'Room F for 25 people on 11.06.2027, please.', 'from_email': 'emil@example.com'}""");
    calls.post("/api/agent/chatkit/respond").sends("{'thread_id': 'visitor-1', 'text': 'Is there parking?'}");
    calls.get("/api/agent/chatkit/threads/{thread_id}/stream").at("thread_id", "visitor-1").asking("follow", "false").sends();
    calls.post("/api/agent/chatkit/threads/{thread_id}/stop").at("thread_id", "visitor-1").sends();
    calls.post("/api/agent/chatkit/upload").uploads("plan.txt", "Doors open at nine.");
  }

  private void clients() throws IOException, InterruptedException {
    calls.post("/api/client/continue").sends("{'email': 'bruno@example.com'}");
    calls.post("/api/client/reset").sends("{'email': 'carla@example.com'}");
  }
}
