package ai.openevent.conversation;

import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Origin;
import ai.openevent.tasks.Tasks;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatTests {

  private static final String REQUEST = "We would like Room B on 14 May 2027 for 30 people from 9 to 17.";
  private static final String QUESTION = "Is there parking at the venue?";

  private final FrontDesk desk = FrontDesk.reading();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aConversationIsKeptFromItsFirstQuestion() {
    assertThat(says("a", null, QUESTION).result()).isInstanceOf(TurnResult.AnsweredAlone.class);
    ChatTurn second = says("a", null, REQUEST);

    assertThat(second.number()).isEqualTo(2);
    assertThat(second.result()).isInstanceOf(TurnResult.Booked.class);
    assertThat(desk.booking(thread("a")).opened().thread()).isEqualTo("a");
    assertThat(desk.conversations().find(thread("a")).orElseThrow().transcript()).hasSize(4);
  }

  @Test
  void theLastTurnIsThereAfterARestart() {
    ChatTurn turn = says("a", "anna@example.com", REQUEST);

    try (FrontDesk restarted = desk.restarted()) {
      assertThat(restarted.conversations().lastTurn(thread("a"))).contains(turn);
      assertThat(restarted.conversations().name(thread("a"))).isEqualTo("a");
      assertThat(restarted.conversations().lastTurn(thread("b"))).isEmpty();
    }
  }

  @Test
  void aMessageThatIsSentAgainIsNotTakenAgain() {
    ChatTurn first = keyed(QUESTION, "k1", "digest");

    assertThat(keyed(QUESTION, "k1", "digest")).isEqualTo(first);
    assertThat(keyed(QUESTION, "k2", "digest").number()).isEqualTo(2);
    assertThatThrownBy(() -> keyed(REQUEST, "k2", "other")).isInstanceOf(KeyMisused.class);
  }

  @Test
  void strangersWithoutAnAddressAreNotTakenForEachOther() {
    says("a", null, REQUEST + " You reach me at anna@quellwerk.ch.");
    says("b", null, REQUEST.replace("14", "15"));

    Booking second = desk.booking(thread("b"));
    assertThat(second.opened().clientEmail()).isEqualTo(Origin.UNKNOWN_CLIENT);
    assertThat(second.opened().newClient()).isTrue();
    assertThat(second.person().contact().email()).isNull();
    assertThat(desk.booking(thread("a")).person().contact().email()).isEqualTo("anna@quellwerk.ch");
  }

  @Test
  void whoeverUsesAnothersAddressLearnsNothingOfThem() {
    desk.conversations().start(TEAM, new Conversations.Opening("anna@example.com", "Anna Keller", REQUEST
        + " The invoice goes to Quellwerk AG, Rosenweg 12, 8005 Zurich, Switzerland."));
    says("a", "anna@example.com", REQUEST.replace("14", "15"));

    Booking second = desk.booking(thread("a"));
    assertThat(second.person().contact().name()).isNull();
    assertThat(second.person().billing()).isEqualTo(Billing.UNKNOWN);
    assertThat(second.opened().newClient()).isFalse();
  }

  @Test
  void whatIsSaidUnderAnothersAddressIsNotKeptAsTheirs() {
    says("a", "anna@example.com", REQUEST + " The invoice goes to Evil AG, Rosenweg 12, 8005 Zurich, Switzerland.");
    TurnResult.Booked own = (TurnResult.Booked) desk.conversations().start(TEAM,
        new Conversations.Opening("anna@example.com", "", REQUEST.replace("14", "15")));

    assertThat(desk.booking(thread("a")).person().billing().nameOrCompany()).isEqualTo("Evil AG");
    assertThat(desk.booking(own.thread()).person().billing()).isEqualTo(Billing.UNKNOWN);
    assertThat(desk.booking(own.thread()).opened().newClient()).isFalse();
  }

  @Test
  void anAddressThatComesLaterIsTheClients() {
    says("a", null, REQUEST);
    says("a", "Anna@Example.com ", QUESTION);

    assertThat(desk.booking(thread("a")).person().contact().email()).isEqualTo("anna@example.com");
  }

  @Test
  void whatNobodyUnderstandsIsOneTaskOfTheConversation() {
    says("a", null, "Hello");
    says("a", null, "Nice weather");
    says("a", null, " ");

    assertThat(desk.part(Tasks.class).pending(TEAM)).singleElement()
        .satisfies(task -> assertThat(task.snippet()).isEqualTo("Nice weather"));
    assertThat(desk.conversations().lastTurn(thread("a")).orElseThrow().number()).isEqualTo(3);
  }

  @Test
  void whatAManagerAnswersIsReadInTheChat() {
    says("a", null, "Hello");
    Tasks tasks = desk.part(Tasks.class);
    UUID review = tasks.pending(TEAM).getFirst().id();

    tasks.approve(TEAM, review, new Tasks.Approval(null, "How can we help?", null, null, null), "Mia");

    assertThat(desk.replies(thread("a"))).last().isEqualTo("How can we help?");
    assertThat(tasks.pending(TEAM)).isEmpty();
  }

  @Test
  void whatTheHouseSaysLaterIsToldAfterTheLastTurn() {
    ChatTurn turn = says("a", null, "Hello");
    Tasks tasks = desk.part(Tasks.class);
    UUID review = tasks.pending(TEAM).getFirst().id();
    tasks.approve(TEAM, review, new Tasks.Approval(null, "How can we help?", null, null, null), "Mia");

    ChatTurn later = desk.conversations().lastTurn(thread("a")).orElseThrow();
    assertThat(later.number()).isEqualTo(turn.number());
    assertThat(later.result()).isEqualTo(turn.result());
    assertThat(later.since()).containsExactly("How can we help?");

    ChatTurn next = says("a", null, QUESTION);
    assertThat(next.from()).as("nothing was said in between").isEqualTo(later.to());
    assertThat(next.since()).isEmpty();
  }

  @Test
  void aConversationThatIsNoChatIsToldInTheSameWay() {
    desk.conversations().setHilMode(TEAM, true);
    TurnResult.Booked held = (TurnResult.Booked) desk.conversations().start(TEAM,
        new Conversations.Opening("anna@example.com", "", REQUEST));
    ChatTurn waiting = desk.conversations().lastTurn(held.thread()).orElseThrow();
    assertThat(waiting.result()).isInstanceOf(TurnResult.Booked.class);
    assertThat(waiting.since()).isEmpty();

    Conversations.Release release = desk.conversations()
        .release(held.thread(), Objects.requireNonNull(held.draft()), Conversations.Wording.AS_DRAFTED, "Mia");

    String out = ((Conversations.Release.Sent) release).text();
    ChatTurn released = desk.conversations().lastTurn(held.thread()).orElseThrow();
    assertThat(released.number()).isEqualTo(waiting.number()).isEqualTo(1);
    assertThat(released.since()).containsExactly(out);
    desk.conversations().setHilMode(TEAM, false);
    TurnResult second = desk.conversations().send(held.thread(), QUESTION);
    ChatTurn told = desk.conversations().lastTurn(held.thread()).orElseThrow();
    assertThat(told.number()).isEqualTo(2);
    assertThat(told.from()).isEqualTo(released.to());
    assertThat(((TurnResult.Booked) told.result()).reply()).isEqualTo(((TurnResult.Booked) second).reply());
  }

  @Test
  void aConversationWithoutABookingHasNoDateToConfirm() {
    ChatTurn turn = says("a", null, QUESTION);

    assertThat(desk.conversations().confirmDate(thread("a"), null)).isEmpty();
    assertThat(desk.conversations().repeatLast(thread("a")).reply()).isEqualTo(turn.result().reply());
  }

  @Test
  void aConversationThatIsOverTakesNoMessage() {
    says("a", null, QUESTION);
    desk.conversations().close(thread("a"));

    assertThatThrownBy(() -> says("a", null, QUESTION)).isInstanceOf(NoSuchConversation.class);
    assertThat(desk.conversations().lastTurn(thread("a"))).isEmpty();
  }

  @Test
  void aNameAlwaysMeansTheSameConversationAndAnIdMeansItself() {
    ThreadId named = thread("x");

    assertThat(thread("x")).isEqualTo(named).isNotEqualTo(thread("y"));
    assertThat(thread(named.toString())).isEqualTo(named);
  }

  private ChatTurn says(String thread, @Nullable String email, String text) {
    return desk.conversations().chat(TEAM, new ChatMessage(thread, email, null, text, null));
  }

  private ChatTurn keyed(String text, String key, String digest) {
    return desk.conversations().chat(TEAM, new ChatMessage("a", null, null, text, new ChatMessage.Key(key, digest)));
  }

  private static ThreadId thread(String name) {
    return ThreadId.named(TEAM, name);
  }
}
