package ai.openevent.storage.unit;

import static ai.openevent.storage.Change.at;
import static ai.openevent.storage.Change.booking;
import static ai.openevent.storage.Change.event;
import static ai.openevent.storage.Change.take;
import static ai.openevent.storage.Change.text;
import static ai.openevent.storage.Change.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.openevent.Together;
import ai.openevent.storage.Change;
import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Document;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.storage.file.FileStores;
import ai.openevent.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.IntNode;

class JournalUnitOfWorkTests {

  private static final TenantId TEAM = TenantId.DEFAULT;
  private static final TenantId OTHER = new TenantId.Named("other");

  private final Store store = FileStores.inMemory();
  private final Units units = Units.on(store);
  private final UnitOfWork unit = units.unit();

  /// Runs work that returns nothing.
  private void run(Runnable work) {
    boolean done =
        unit.run(
            TEAM,
            () -> {
              work.run();
              return true;
            });
    assertThat(done).isTrue();
  }

  private Change elsewhere() {
    return Change.of(TEAM);
  }

  @Test
  void everythingIsCommittedAtOnce() {
    run(() -> {
      unit.append(booking("a"), 0, List.of(event(booking("a"), "one")));
      unit.put(thread("t"), 0, text("x"));
      unit.claim(take("a", "room", 10, 12));
      assertThat(store.head(TEAM)).isZero();
    });

    assertThat(store.head(TEAM)).isEqualTo(1);
    assertThat(store.version(TEAM, booking("a"))).isEqualTo(1);
    assertThat(store.document(TEAM, thread("t"))).isPresent();
    assertThat(store.claims(TEAM).ownedBy("a")).isPresent();
  }

  /// The revision is asked for again just before writing, as careless callers do.
  @Test
  void aDocumentThatChangedSinceItWasReadIsNotOverwritten() {
    run(() -> unit.put(thread("t"), 0, text("first")));
    AtomicInteger tries = new AtomicInteger();
    run(() -> {
      String read = unit.document(thread("t")).orElseThrow().data().toString();
      if (tries.incrementAndGet() == 1) {
        long now = store.document(TEAM, thread("t")).orElseThrow().revision();
        assertThat(elsewhere().put(thread("t"), now, "between").in(store)).isEqualTo(2);
      }
      long revision = unit.document(thread("t")).orElseThrow().revision();
      unit.put(thread("t"), revision, text(read + " and mine"));
    });

    assertThat(tries).hasValue(2);
    assertThat(store.document(TEAM, thread("t")).orElseThrow().data().toString()).contains("between").contains("mine");
  }

  @Test
  void aUnitTellsTheRevisionThatItReadOrWrote() {
    run(() -> unit.put(thread("t"), 0, text("first")));

    run(() -> {
      assertThat(unit.revision(thread("t"))).isEqualTo(1);
      unit.put(thread("t"), 1, text("second"));
      assertThat(unit.revision(thread("t"))).isEqualTo(2);
      unit.put(thread("t"), 1, null);
      assertThat(unit.revision(thread("t"))).isZero();
      assertThat(unit.revision(thread("other"))).isZero();
    });

    assertThat(store.document(TEAM, thread("t"))).isEmpty();
  }

  @Test
  void aUnitThatOnlyReadsCommitsNothing() {
    assertThat(unit.<Integer>run(TEAM, () -> unit.documents("thread").size())).isZero();

    assertThat(store.teams()).isEmpty();
  }

  @Test
  void failedWorkLeavesNothing() {
    assertThatIllegalStateException().isThrownBy(() -> run(() -> {
      unit.put(thread("t"), 0, text("x"));
      throw new IllegalStateException("the work failed");
    }));

    assertThat(store.head(TEAM)).isZero();
    assertThat(unit.isOpen()).isFalse();
  }

  @Test
  void aUnitReadsItsOwnDocuments() {
    elsewhere().put(thread("a"), 0, "old a").put(thread("b"), 0, "old b").put(thread("c"), 0, "old c").in(store);

    run(() -> {
      unit.put(thread("d"), 0, text("new d"));
      unit.put(thread("b"), 1, text("new b"));
      unit.put(thread("a"), 1, null);

      assertThat(unit.document(thread("a"))).isEmpty();
      assertThat(unit.document(thread("b"))).contains(new Document(thread("b"), 2, text("new b")));
      assertThat(unit.document(thread("c"))).contains(new Document(thread("c"), 1, text("old c")));
      assertThat(unit.documents("thread")).extracting(Document::key).containsExactly(thread("b"), thread("c"), thread("d"));
      assertThat(unit.documents("task")).isEmpty();
    });

    assertThat(store.documents(TEAM, "thread")).extracting(Document::key).containsExactly(thread("b"), thread("c"), thread("d"));
  }

  @Test
  void aSecondWriteReplacesTheFirstAndKeepsItsExpectation() {
    run(() -> {
      unit.put(thread("t"), 0, text("first"));
      unit.put(thread("t"), 1, text("second"));
      unit.put(thread("gone"), 0, text("x"));
      unit.put(thread("gone"), 1, null);
    });

    assertThat(store.documents(TEAM, "thread")).containsExactly(new Document(thread("t"), 1, text("second")));
  }

  @Test
  void appendsToOneStreamAreMerged() {
    run(() -> {
      unit.append(booking("a"), 0, List.of(event(booking("a"), "one")));
      unit.append(booking("b"), 0, List.of(event(booking("b"), "other")));
      unit.append(booking("a"), 1, List.of(event(booking("a"), "two")));
      unit.append(booking("a"), 0, List.of(event(booking("a"), "three")));
    });

    assertThat(store.events(TEAM, booking("a"), 1))
        .extracting(recorded -> recorded.event().data())
        .containsExactly(text("one"), text("two"), text("three"));
    assertThat(store.head(TEAM)).isEqualTo(1);
  }

  @Test
  void anEventOfAnotherStreamIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(() -> unit.append(booking("a"), 0, List.of(event(booking("b"), "x")))));
  }

  @Test
  void aUnitSeesTheClaimsAsTheyWillBe() {
    elsewhere().takes("a", "room", 10, 12).takes("b", "room", 14, 16).in(store);

    run(() -> {
      unit.claim(new ClaimChange.Release("b"));
      unit.claim(take("a", "room", 12, 13));
      unit.claim(take("c", "room", 8, 10));
      unit.claim(take("d", "hall", 8, 10));

      assertThat(unit.claims().of("room", at(0), at(24))).extracting(Claim::owner).containsExactly("c", "a");
      assertThat(unit.claims().of("room", at(10), at(12))).isEmpty();
      assertThat(unit.claims().ownedBy("b")).isEmpty();
      assertThat(unit.claims().ownedBy("a").orElseThrow().from()).isEqualTo(at(12));
    });

    assertThat(store.claims(TEAM).of("room", at(0), at(24))).extracting(Claim::owner).containsExactly("c", "a");
  }

  @Test
  void theLastChangeOfAnOwnersClaimCounts() {
    run(() -> {
      unit.claim(take("a", "room", 10, 12));
      unit.claim(new ClaimChange.Release("a"));
      unit.claim(new ClaimChange.Release("b"));
      unit.claim(take("b", "room", 10, 12));
    });

    assertThat(store.claims(TEAM).of("room", at(0), at(24))).extracting(Claim::owner).containsExactly("b");
  }

  @Test
  void aConflictRunsTheWorkAgainOnAFreshState() {
    AtomicInteger tries = new AtomicInteger();

    run(() -> {
      long revision = unit.document(thread("t")).map(Document::revision).orElse(0L);
      unit.put(thread("t"), revision, text("mine"));
      if (tries.incrementAndGet() <= 3) {
        elsewhere().put(thread("t"), revision, "theirs").in(store);
      }
    });

    assertThat(tries).hasValue(4);
    assertThat(store.document(TEAM, thread("t"))).contains(new Document(thread("t"), 4, text("mine")));
  }

  @Test
  void afterFiveConflictsTheUnitGivesUp() {
    AtomicInteger tries = new AtomicInteger();

    assertThatExceptionOfType(StoreConflict.class).isThrownBy(() -> run(() -> {
      tries.incrementAndGet();
      unit.put(thread("t"), 7, text("never fits"));
    }));

    assertThat(tries).hasValue(12);
    assertThat(unit.isOpen()).isFalse();
  }

  @Test
  void manyWhoChangeOneDocumentAtOnceAllGetThrough() throws Exception {
    run(() -> unit.put(thread("t"), 0, IntNode.valueOf(0)));

    Together.all(32, _ -> () -> unit.run(TEAM, () -> {
      Document document = unit.document(thread("t")).orElseThrow();
      unit.put(thread("t"), document.revision(), IntNode.valueOf(document.data().intValue() + 1));
      return true;
    }));

    assertThat(store.document(TEAM, thread("t")).orElseThrow().data().intValue()).isEqualTo(32);
  }

  @Test
  void aUnitInsideAUnitJoinsIt() {
    run(() -> {
      run(() -> unit.put(thread("inner"), 0, text("x")));
      assertThat(store.head(TEAM)).isZero();
      assertThat(unit.document(thread("inner"))).isPresent();
      unit.put(thread("outer"), 0, text("y"));
    });

    assertThat(store.head(TEAM)).isEqualTo(1);
    assertThat(store.documents(TEAM, "thread")).hasSize(2);
  }

  @Test
  void whenTheInnerUnitFailsTheOuterCannotCommitAHalf() {
    assertThatExceptionOfType(UnexpectedRollbackException.class).isThrownBy(() -> run(() -> {
      unit.put(thread("outer"), 0, text("y"));
      assertThatIllegalStateException().isThrownBy(() -> run(() -> {
        throw new IllegalStateException("inner");
      }));
    }));

    assertThat(store.head(TEAM)).isZero();
  }

  @Test
  void anotherTeamsUnitCannotJoin() {
    assertThatIllegalStateException()
        .isThrownBy(() -> run(() -> unit.run(OTHER, () -> 1)))
        .withMessage("A unit of team-other inside one of default");
  }

  @Test
  void theOpenUnitKnowsItsTeam() {
    assertThat(unit.<TenantId>run(OTHER, unit::team)).isEqualTo(OTHER);
    assertThatIllegalStateException().isThrownBy(unit::team);
    assertThatIllegalStateException().isThrownBy(() -> unit.put(thread("t"), 0, text("x")));
  }

  @Test
  void listenersAfterTheCommitRunOnceItIsDurable() {
    List<Long> heads = new ArrayList<>();

    run(() -> {
      unit.put(thread("t"), 0, text("x"));
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              heads.add(store.head(TEAM));
            }
          });
    });

    assertThat(heads).containsExactly(1L);
  }

  @Test
  void aUnitInAListenerAfterTheCommitIsOneOfItsOwn() {
    List<Boolean> open = new ArrayList<>();

    run(() -> {
      unit.put(thread("t"), 0, text("x"));
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              open.add(unit.isOpen());
              run(() -> unit.put(thread("later"), 0, text("y")));
            }
          });
    });

    assertThat(open).containsExactly(false);
    assertThat(store.documents(TEAM, "thread")).extracting(Document::key).containsExactly(thread("t"), thread("later"));
    assertThat(store.head(TEAM)).isEqualTo(2);
  }

  @Test
  void writingIntoAUnitThatIsCommittedIsRefused() {
    List<String> refusals = new ArrayList<>();

    run(() ->
        TransactionSynchronizationManager.registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCommit() {
                try {
                  unit.put(thread("lost"), 0, text("x"));
                } catch (IllegalStateException e) {
                  refusals.add(String.valueOf(e.getMessage()));
                }
              }
            }));

    assertThat(refusals).singleElement().asString().contains("is finished");
  }

  @Test
  void aTransactionThatNamesNoTeamTakesItFromTheFirstUnit() {
    new TransactionTemplate(units.transactions())
        .executeWithoutResult(_ -> run(() -> unit.put(thread("t"), 0, text("x"))));

    assertThat(store.document(TEAM, thread("t"))).isPresent();
  }
}
