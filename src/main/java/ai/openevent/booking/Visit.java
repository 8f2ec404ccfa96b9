package ai.openevent.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the arrangement of a site visit is (workflow.md 18). It never touches the booking itself.
public sealed interface Visit {

  record None() implements Visit {}

  /// Days were offered; the client picks one.
  record ChoosingDay(List<LocalDate> offered) implements Visit {
    public ChoosingDay {
      offered = List.copyOf(offered);
    }
  }

  /// The day is picked; the client picks a time.
  record ChoosingTime(LocalDate day, List<LocalDate> offered) implements Visit {
    public ChoosingTime {
      offered = List.copyOf(offered);
    }
  }

  /// The client's own proposal, free, to be confirmed with a yes.
  record Unconfirmed(VisitSlot slot) implements Visit {}

  /// @param offered the days that were offered before, from which a move takes effect at once
  record Scheduled(VisitSlot slot, List<LocalDate> offered) implements Visit {
    public Scheduled {
      offered = List.copyOf(offered);
    }
  }

  record CalledOff(@Nullable VisitSlot slot) implements Visit {}

  /// The slot that nobody else can have.
  default @Nullable VisitSlot reserved() {
    return switch (this) {
      case None _, ChoosingDay _, ChoosingTime _, CalledOff _ -> null;
      case Unconfirmed unconfirmed -> unconfirmed.slot();
      case Scheduled scheduled -> scheduled.slot();
    };
  }

  /// Whether a date in the client's next message is more likely the visit's than the event's.
  default boolean isBeingArranged() {
    return switch (this) {
      case ChoosingDay _, ChoosingTime _, Unconfirmed _ -> true;
      case None _, Scheduled _, CalledOff _ -> false;
    };
  }
}
