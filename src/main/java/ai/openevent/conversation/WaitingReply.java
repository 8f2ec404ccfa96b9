package ai.openevent.conversation;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one reply of a conversation that waits for a manager. It grows while it holds an offer that the client hasn't seen:
/// later replies are added to it, so that releasing it sends both (workflow.md 27.6, 27.21).
///
/// @param id stays the same while the reply is replaced or grows
/// @param parts oldest first, at least one
record WaitingReply(UUID id, List<Part> parts, Instant createdAt) {

  WaitingReply {
    parts = List.copyOf(parts);
  }

  /// One reply of the engine.
  ///
  /// @param body the text without the question at its end
  /// @param question empty for none
  /// @param offerVersion the unreleased offer in the text; null for none
  record Part(UUID booking, String body, String question, @Nullable Integer offerVersion) {

    boolean isUnreleased(Booking of) {
      return offerVersion != null
          && of.deal().current()
              .filter(offer -> offer.version() == offerVersion && offer.status() == Offer.Status.DRAFT)
              .isPresent();
    }
  }

  /// The booking that the newest part is about.
  UUID booking() {
    return parts.getLast().booking();
  }

  /// One text, with the newest part's question at its end.
  String text() {
    Stream<String> bodies = parts.stream().map(Part::body);
    return Stream.concat(bodies, Stream.of(parts.getLast().question()))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  /// The parts that a newer reply may not lose: all of them as long as one holds an offer that the client has still to see.
  ///
  /// @param newer the booking whose offer the newer reply holds itself; null when it holds none
  List<Part> carriedOver(Function<UUID, Booking> bookings, @Nullable UUID newer) {
    boolean waits = parts.stream()
        .anyMatch(part -> !part.booking().equals(newer) && part.isUnreleased(bookings.apply(part.booking())));
    return waits ? parts.stream().filter(part -> !isLapsed(part, bookings, newer)).toList() : List.of();
  }

  private static boolean isLapsed(Part part, Function<UUID, Booking> bookings, @Nullable UUID newer) {
    return part.offerVersion() != null
        && (part.booking().equals(newer) || !part.isUnreleased(bookings.apply(part.booking())));
  }

  boolean holdsOfferOf(BookingId booking) {
    return offerOf(booking.value()) != null;
  }

  /// The latest version of a booking's offer in the text; null for none.
  @Nullable Integer offerOf(UUID booking) {
    Integer latest = null;
    for (Part part : parts) {
      if (part.booking().equals(booking) && part.offerVersion() != null) {
        latest = part.offerVersion();
      }
    }
    return latest;
  }

  /// What is left when a booking's parts are taken out; null for nothing.
  @Nullable WaitingReply without(BookingId booking) {
    List<Part> rest = parts.stream().filter(part -> !Objects.equals(part.booking(), booking.value())).toList();
    return rest.isEmpty() ? null : new WaitingReply(id, rest, createdAt);
  }
}
