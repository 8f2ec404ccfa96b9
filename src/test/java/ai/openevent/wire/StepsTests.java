package ai.openevent.wire;

import static ai.openevent.booking.BookingLife.billing;
import static ai.openevent.booking.BookingLife.day;
import static ai.openevent.booking.BookingLife.guests;
import static ai.openevent.booking.BookingLife.room;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Approval;
import ai.openevent.booking.BookingLife;
import ai.openevent.booking.Intent;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTests {

  private final BookingLife life = BookingLife.withDeposit(30);

  @Test
  void theStepsFollowTheFacts() {
    assertPosition(1, 0, "In Progress");
    life.says(guests(30));
    assertPosition(2, 20, "Awaiting Client");
    life.says(day("2027-05-14"));
    assertPosition(3, 40, "Awaiting Client");
    life.says(room("B"));
    assertPosition(4, 60, "Awaiting Client");
    life.says(new Intent.Accept());
    assertPosition(5, 70, "Awaiting Client");
    life.says(billing());
    assertPosition(5, 70, "Awaiting Client");
    life.pays();
    assertPosition(6, 80, "Waiting on HIL");
    life.approves(Approval.FinalConfirmation.class);
    assertPosition(7, 100, "Confirmed");
  }

  @Test
  void aCounterOfferMovesThePercentageOnly() {
    life.says(day("2027-05-14"), guests(30), room("B"))
        .says(new Intent.Counter(null, "Could you do it for less?"));

    assertPosition(4, 70, "Awaiting Client");
  }

  @Test
  void aCancelledBookingKeepsItsStep() {
    life.says(day("2027-05-14"), guests(30), room("B")).cancelled("no budget");

    assertPosition(4, 60, "Cancelled");
  }

  @Test
  void onlyOneStageIsActive() {
    life.says(day("2027-05-14"), guests(30), room("B"));

    List<String> statuses = ProgressView.of(life.booking()).get("stages").valueStream()
        .map(stage -> stage.get("status").stringValue()).toList();
    assertThat(statuses).containsExactly("completed", "completed", "active", "pending", "pending");
  }

  @Test
  void aDepositIsPaidWhenItsAmountArrived() {
    life.says(day("2027-05-14"), guests(30), room("B")).pays();

    DepositView deposit = DepositView.of(life.booking()).orElseThrow();
    assertThat(deposit.isPaid()).isTrue();
    assertThat(deposit.forReply().get("deposit_amount").decimalValue()).isEqualByComparingTo(new BigDecimal("225"));
    assertThat(deposit.paidAt()).matches("2026-11-20T08:01:00\\.123456Z");
  }

  private void assertPosition(int step, int percentage, String threadState) {
    Steps steps = new Steps(life.booking());
    assertThat(steps.current()).isEqualTo(step);
    assertThat(steps.percentage()).isEqualTo(percentage);
    assertThat(steps.threadState(List.of())).isEqualTo(threadState);
  }
}
