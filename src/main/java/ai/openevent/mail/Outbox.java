package ai.openevent.mail;

import ai.openevent.booking.BookingId;
import ai.openevent.booking.ClientForgotten;
import ai.openevent.conversation.Conversations;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Letters on their way out. A letter is put here in the same commit as what made it necessary; from then on it is sent
/// at most once. What is given up stays visible until a person sends it again or throws it away.
@Component
public class Outbox {

  private final LetterShelf shelf;
  private final Conversations conversations;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final Bell bell;

  Outbox(LetterShelf shelf, Conversations conversations, UnitOfWork unit, InstantSource clock, Bell bell) {
    this.shelf = shelf;
    this.conversations = conversations;
    this.unit = unit;
    this.clock = clock;
    this.bell = bell;
  }

  /// Puts a letter into the open unit of work, unless its text went to the same address before; it leaves after the commit.
  ///
  /// @return the letter's mailing, or that of the earlier one
  Mailing post(Letter letter) {
    return earlier(letter).orElseGet(() -> {
      Mailing mailing = Mailing.waiting(letter, clock.instant());
      shelf.put(mailing);
      ringAfterCommit(unit.team());
      return mailing;
    });
  }

  /// As [#post], for somebody who waits for the outcome: nobody but the caller may send it. Makes a unit of its own.
  Mailing postAtOnce(TenantId team, Letter letter) {
    return unit.run(team, () -> earlier(letter).orElseGet(() -> {
      Mailing mailing = Mailing.atOnce(letter, clock.instant());
      shelf.put(mailing);
      return mailing;
    }));
  }

  /// The mailing of the same text to the same address; a simulated one doesn't count, and one that didn't arrive may be tried
  /// again. Where nobody knows, only [#revive] sends it once more.
  private Optional<Mailing> earlier(Letter letter) {
    return shelf.ofText(unit.team(), letter).filter(known -> switch (known.state()) {
      case WAITING, SENDING, SENT, FAILED, DOUBTFUL -> true;
      case DEAD, SIMULATED -> false;
    });
  }

  private void ringAfterCommit(TenantId team) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        bell.ring(team);
      }
    });
  }

  /// Not sent yet and not given up, oldest first.
  List<Mailing> open(TenantId team) {
    return shelf.open(team);
  }

  /// Open ones and given up ones: what a person may want to look at. Oldest first.
  public List<Mailing> unsent(TenantId team) {
    return shelf.unsent(team);
  }

  public Optional<Mailing> find(TenantId team, UUID letter) {
    return shelf.find(team, letter);
  }

  /// A letter that was given up is to be tried once more, because a person says so.
  ///
  /// @return empty when there is no such letter, it isn't given up, it came back, or its text went out in another one meanwhile
  public Optional<Mailing> revive(TenantId team, UUID letter) {
    return unit.run(team, () -> shelf.find(team, letter)
        .filter(mailing -> mailing.isGivenUp() && !mailing.letter().text().isEmpty() && !isOnItsWayOtherwise(mailing))
        .map(mailing -> {
          Mailing revived = mailing.revived(clock.instant());
          shelf.put(revived);
          ringAfterCommit(team);
          return revived;
        }));
  }

  private boolean isOnItsWayOtherwise(Mailing mailing) {
    return earlier(mailing.letter()).filter(known -> !known.letter().id().equals(mailing.letter().id())).isPresent();
  }

  /// A letter that was given up is thrown away. False when there is none.
  public boolean discard(TenantId team, UUID letter) {
    return unit.run(team, () -> {
      Optional<Mailing> dead = shelf.find(team, letter).filter(Mailing::isGivenUp);
      dead.ifPresent(shelf::remove);
      return dead.isPresent();
    });
  }

  /// Records that the mail server gets a letter now: whatever happens next, it is never sent again by itself.
  ///
  /// @param tried as it was taken up for this try
  /// @return false when it isn't to be sent any more, or somebody else was faster
  boolean claim(TenantId team, Mailing tried) {
    return unit.run(team, () -> {
      Optional<Mailing> mine = shelf.find(team, tried.letter().id())
          .filter(stored -> stored.isToBeSent() && stored.tries() == tried.tries() - 1);
      mine.ifPresent(_ -> shelf.put(tried.sending()));
      return mine.isPresent();
    });
  }

  /// Records what became of an open letter; one that was sent about a booking is told in its history. One that is not known
  /// any more stays forgotten.
  Mailing settle(TenantId team, Mailing mailing) {
    settle(team, List.of(mailing));
    return mailing;
  }

  /// The same for several at once.
  void settle(TenantId team, List<Mailing> mailings) {
    if (!mailings.isEmpty()) {
      unit.run(team, () -> {
        mailings.stream().filter(mailing -> shelf.find(team, mailing.letter().id()).filter(Mailing::isOpen).isPresent())
            .forEach(mailing -> record(team, mailing));
        return mailings;
      });
    }
  }

  private void record(TenantId team, Mailing mailing) {
    shelf.put(mailing);
    UUID booking = mailing.letter().about().booking();
    if (mailing.state() == Mailing.State.SENT && booking != null && mailing.letter().nature() != Letter.Nature.NOTICE) {
      conversations.mailed(new BookingId(team, booking), mailed(mailing.letter()));
    }
  }

  /// A letter that was sent came back. Needs an open unit of work. Only its envelope is left, so it can't be sent again.
  ///
  /// @return false when that is known
  boolean cameBack(Mailing mailing) {
    if (mailing.state() != Mailing.State.SENT) {
      return false;
    }
    shelf.put(mailing.dead("It came back: the receiver's mail server could not deliver it", clock.instant()));
    return true;
  }

  /// Letters to a client and letters about the client's bookings are dropped; one that the mail server is just getting arrives.
  @EventListener
  void on(ClientForgotten forgotten) {
    Set<UUID> bookings = forgotten.bookings().stream().map(BookingId::value).collect(Collectors.toSet());
    shelf.forget(letter -> letter.to().email().strip().equalsIgnoreCase(forgotten.email())
        || bookings.contains(letter.about().booking()));
  }

  private Conversations.Mailed mailed(Letter letter) {
    Instant now = clock.instant();
    return new Conversations.Mailed(letter.to().email(), letter.subject(), now, letter.about().textId());
  }
}
