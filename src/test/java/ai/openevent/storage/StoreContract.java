package ai.openevent.storage;

import static ai.openevent.storage.Change.at;
import static ai.openevent.storage.Change.booking;
import static ai.openevent.storage.Change.text;
import static ai.openevent.storage.Change.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.openevent.tenancy.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What every store keeps to, whatever it's made of. Each test has a store of its own, and also holds after it was
/// opened again.
public abstract class StoreContract {

  protected static final TenantId TEAM = new TenantId.Named("acme");
  protected static final TenantId OTHER = new TenantId.Named("other");

  @SuppressWarnings("NullAway.Init")
  protected Store store;

  /// Opens the store, empty at first and as it was left later.
  protected abstract Store open();

  protected abstract void close(Store open);

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    close(store);
  }

  protected void reopen() {
    close(store);
    store = open();
  }

  private static Change change() {
    return Change.of(TEAM);
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(store.head(TEAM)).isZero();
    assertThat(store.version(TEAM, booking("a"))).isZero();
    assertThat(store.events(TEAM, booking("a"), 1)).isEmpty();
    assertThat(store.document(TEAM, thread("a"))).isEmpty();
    assertThat(store.documents(TEAM, "thread")).isEmpty();
    assertThat(store.claims(TEAM).ownedBy("a")).isEmpty();
    assertThat(store.claims(TEAM).of("room", at(0), at(24))).isEmpty();
    assertThat(store.teams()).isEmpty();
    assertThat(store.location()).isNotBlank();
  }

  @Test
  void commitsAreNumberedPerTeamFromOne() {
    assertThat(change().append(booking("a"), 0, "one").in(store)).isEqualTo(1);
    assertThat(change().append(booking("a"), 1, "two").in(store)).isEqualTo(2);
    assertThat(Change.of(OTHER).append(booking("a"), 0, "one").in(store)).isEqualTo(1);
    assertThat(store.head(TEAM)).isEqualTo(2);
    assertThat(store.teams()).containsExactlyInAnyOrder(TEAM, OTHER);
  }

  @Test
  void anEmptyCommitChangesNothing() {
    change().append(booking("a"), 0, "one").in(store);

    assertThat(change().in(store)).isEqualTo(1);
    assertThat(store.head(TEAM)).isEqualTo(1);
  }

  @Test
  void eventsAreReadBackInTheirOrder() {
    change().append(booking("a"), 0, "one", "two").append(booking("b"), 0, "other").in(store);
    change().append(booking("a"), 2, "three").in(store);
    reopen();

    List<Recorded> events = store.events(TEAM, booking("a"), 1);

    assertThat(events).extracting(Recorded::version).containsExactly(1L, 2L, 3L);
    assertThat(events).extracting(Recorded::commit).containsExactly(1L, 1L, 2L);
    assertThat(events).extracting(Recorded::event).containsExactly(
        Change.event(booking("a"), "one"), Change.event(booking("a"), "two"), Change.event(booking("a"), "three"));
    assertThat(store.version(TEAM, booking("a"))).isEqualTo(3);
  }

  @Test
  void eventsCanBeReadFromAVersionOn() {
    for (int version = 0; version < 12; version += 3) {
      change().append(booking("a"), version, "x", "y", "z").in(store);
    }

    for (int from = 1; from <= 12; from++) {
      assertThat(store.events(TEAM, booking("a"), from)).hasSize(13 - from).first().extracting(Recorded::version).isEqualTo((long) from);
    }
    assertThat(store.events(TEAM, booking("a"), 13)).isEmpty();
  }

  @Test
  void replayPassesAKindOfStreamsInCommitOrder() {
    change().append(booking("a"), 0, "one").append(new StreamId("visit", "v"), 0, "not this").in(store);
    change().append(booking("b"), 0, "two").in(store);
    change().append(booking("a"), 1, "three").in(store);
    List<JsonNode> seen = new ArrayList<>();

    store.replay(TEAM, "booking", recorded -> seen.add(recorded.event().data()));

    assertThat(seen).containsExactly(text("one"), text("two"), text("three"));
  }

  @Test
  void aWrongVersionIsAConflictAndChangesNothing() {
    change().append(booking("a"), 0, "one").in(store);

    assertConflict(change().append(booking("a"), 0, "late").put(thread("t"), 0, "x").takes("a", "room", 1, 2));

    assertThat(store.version(TEAM, booking("a"))).isEqualTo(1);
    assertThat(store.document(TEAM, thread("t"))).isEmpty();
    assertThat(store.claims(TEAM).ownedBy("a")).isEmpty();
    assertThat(store.head(TEAM)).isEqualTo(1);
  }

  @Test
  void anExpectedVersionIsCheckedEvenWithoutEvents() {
    change().append(booking("a"), 0, "one").in(store);

    assertConflict(change().expecting(booking("a"), 0).put(thread("t"), 0, "x"));
    change().expecting(booking("a"), 1).put(thread("t"), 0, "x").in(store);

    assertThat(store.version(TEAM, booking("a"))).isEqualTo(1);
  }

  @Test
  void oneOfSeveralStreamsInConflictStopsAll() {
    change().append(booking("b"), 0, "one").in(store);

    assertConflict(change().append(booking("a"), 0, "x").append(booking("b"), 0, "y"));

    assertThat(store.version(TEAM, booking("a"))).isZero();
  }

  @Test
  void eventsNeedAnExpectedVersion() {
    Commit commit = new Commit(TEAM, Map.of(), List.of(Change.event(booking("a"), "x")), List.of(), List.of());

    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.commit(commit));
  }

  @Test
  void aDocumentsRevisionGrowsWithEveryWrite() {
    change().put(thread("t"), 0, "first").in(store);
    change().put(thread("t"), 1, "second").in(store);
    reopen();

    assertThat(store.document(TEAM, thread("t"))).contains(new Document(thread("t"), 2, text("second")));
  }

  @Test
  void aWrongRevisionIsAConflict() {
    change().put(thread("t"), 0, "first").in(store);

    assertConflict(change().put(thread("t"), 0, "again"));
    assertConflict(change().put(thread("t"), 2, "future"));
    assertConflict(change().delete(thread("t"), 3));

    assertThat(store.document(TEAM, thread("t")).orElseThrow().data()).isEqualTo(text("first"));
  }

  @Test
  void aDeletedDocumentIsGoneAndItsKeyCanBeUsedAgain() {
    change().put(thread("t"), 0, "first").in(store);
    change().delete(thread("t"), 1).in(store);
    assertThat(store.document(TEAM, thread("t"))).isEmpty();
    reopen();
    assertThat(store.document(TEAM, thread("t"))).isEmpty();

    change().put(thread("t"), 0, "new").in(store);
    reopen();

    assertThat(store.document(TEAM, thread("t"))).contains(new Document(thread("t"), 1, text("new")));
  }

  @Test
  void deletingWhatWasNeverThereIsAllowed() {
    change().delete(thread("t"), 0).put(thread("u"), 0, "x").in(store);
    reopen();

    assertThat(store.documents(TEAM, "thread")).extracting(Document::key).containsExactly(thread("u"));
  }

  @Test
  void theRevisionOfADocumentIsToldWithoutReadingIt() {
    assertThat(store.revision(TEAM, thread("t"))).isZero();
    change().put(thread("t"), 0, "first").in(store);
    change().put(thread("t"), 1, "second").in(store);
    reopen();

    assertThat(store.revision(TEAM, thread("t"))).isEqualTo(2);
    change().delete(thread("t"), 2).in(store);
    assertThat(store.revision(TEAM, thread("t"))).isZero();
  }

  @Test
  void documentsOfAKindComeInTheOrderOfTheirCreation() {
    for (String id : List.of("c", "a", "d", "b")) {
      change().put(thread(id), 0, id).put(new DocumentKey("task", id), 0, id).in(store);
    }
    change().put(thread("c"), 1, "changed").in(store);
    change().delete(thread("a"), 1).in(store);
    change().put(thread("a"), 0, "anew").in(store);
    reopen();

    assertThat(store.documents(TEAM, "thread")).extracting(document -> document.key().id()).containsExactly("c", "d", "b", "a");
    assertThat(store.documents(TEAM, "task")).extracting(document -> document.key().id()).containsExactly("c", "a", "d", "b");
  }

  @Test
  void everyJsonComesBackAsItWas() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    List<JsonNode> values =
        List.of(
            json.objectNode(),
            json.arrayNode().add(1).add("zwei").add(json.objectNode().put("drei", 3)),
            json.stringNode("Zürich, 東京, 🎉 \"quoted\"\n\t\u0000 \u2028 end"),
            json.numberNode(7),
            json.booleanNode(true),
            json.objectNode().put("price", new BigDecimal("1250.50")).put("big", Long.MAX_VALUE).put("crc", "}]"),
            json.objectNode().put("long", "x".repeat(300_000)));

    for (int i = 0; i < values.size(); i++) {
      change().put(thread("t" + i), 0, values.get(i)).append(booking("a"), i, "x").in(store);
    }
    reopen();

    for (int i = 0; i < values.size(); i++) {
      assertThat(store.document(TEAM, thread("t" + i)).orElseThrow().data()).hasToString(values.get(i).toString());
    }
  }

  @Test
  void halfACharacterDoesNotStopACommit() {
    change().put(thread("t"), 0, "half a smiley: \ud83d, whole: \ud83d\ude00").append(booking("a"), 0, "\udc00").in(store);
    reopen();

    assertThat(store.document(TEAM, thread("t")).orElseThrow().data().get("text").asString()).contains("whole: \ud83d\ude00");
    assertThat(store.events(TEAM, booking("a"), 1)).hasSize(1);
  }

  @Test
  void teamsSeeNothingOfEachOther() {
    change().append(booking("a"), 0, "mine").put(thread("t"), 0, "mine").takes("a", "room", 1, 5).in(store);
    Change.of(TenantId.DEFAULT).append(booking("a"), 0, "theirs").takes("b", "room", 1, 5).in(store);
    reopen();

    assertThat(store.document(TenantId.DEFAULT, thread("t"))).isEmpty();
    assertThat(store.claims(TenantId.DEFAULT).ownedBy("a")).isEmpty();
    assertThat(store.events(TenantId.DEFAULT, booking("a"), 1)).extracting(recorded -> recorded.event().data()).containsExactly(text("theirs"));
    assertThat(store.events(OTHER, booking("a"), 1)).isEmpty();
  }

  @Test
  void overlappingClaimsOfOneResourceExcludeEachOther() {
    change().takes("a", "room", 10, 14).in(store);

    assertConflict(change().takes("b", "room", 13, 15));
    assertConflict(change().takes("b", "room", 8, 11));
    assertConflict(change().takes("b", "room", 11, 12));
    assertConflict(change().takes("b", "room", 9, 20));
    assertConflict(change().takes("b", "room", 10, 14));

    assertThat(store.claims(TEAM).of("room", at(0), at(24))).extracting(Claim::owner).containsExactly("a");
  }

  @Test
  void touchingClaimsAndOtherResourcesAreFine() {
    change().takes("a", "room", 10, 14).in(store);
    change().takes("b", "room", 14, 16).in(store);
    change().takes("c", "room", 8, 10).in(store);
    change().takes("d", "hall", 10, 14).in(store);
    reopen();

    assertThat(store.claims(TEAM).of("room", at(0), at(24))).extracting(Claim::owner).containsExactly("c", "a", "b");
    assertThat(store.claims(TEAM).of("room", at(10), at(14))).extracting(Claim::owner).containsExactly("a");
    assertThat(store.claims(TEAM).of("room", at(13), at(15))).extracting(Claim::owner).containsExactly("a", "b");
    assertThat(store.claims(TEAM).of("room", at(16), at(20))).isEmpty();
  }

  @Test
  void takingAgainReplacesTheOwnersClaim() {
    change().takes("a", "room", 10, 14).in(store);
    change().takes("a", "room", 12, 16).in(store);
    change().takes("b", "room", 10, 12).in(store);
    change().claim(new ClaimChange.Take(new Claim("hall", at(1), at(2), "a", "CONFIRMED"))).in(store);
    reopen();

    assertThat(store.claims(TEAM).ownedBy("a")).contains(new Claim("hall", at(1), at(2), "a", "CONFIRMED"));
    assertThat(store.claims(TEAM).of("room", at(0), at(24))).extracting(Claim::owner).containsExactly("b");
  }

  @Test
  void aReleasedClaimIsFree() {
    change().takes("a", "room", 10, 14).in(store);
    change().releases("a").releases("nobody").in(store);
    reopen();

    change().takes("b", "room", 10, 14).in(store);

    assertThat(store.claims(TEAM).ownedBy("a")).isEmpty();
  }

  @Test
  void ownersSwapAndHandOverWithinOneCommit() {
    change().takes("a", "room", 10, 12).in(store);
    change().takes("b", "room", 12, 14).in(store);

    change().takes("a", "room", 12, 14).takes("b", "room", 10, 12).in(store);
    change().takes("c", "room", 12, 14).releases("a").in(store);
    reopen();

    assertThat(store.claims(TEAM).of("room", at(0), at(24))).extracting(Claim::owner).containsExactly("b", "c");
  }

  @Test
  void twoTakersInOneCommitMayNotOverlapEither() {
    assertConflict(change().takes("a", "room", 10, 12).takes("b", "room", 11, 13));
    assertThat(store.claims(TEAM).of("room", at(0), at(24))).isEmpty();
  }

  @Test
  void claimsThatWereReadDoNotChange() {
    change().takes("a", "room", 10, 12).in(store);
    Claims before = store.claims(TEAM);

    change().releases("a").in(store);

    assertThat(before.ownedBy("a")).isPresent();
    assertThat(store.claims(TEAM).ownedBy("a")).isEmpty();
  }

  @Test
  void ofManyWritersThatExpectTheSameExactlyOneWins() {
    List<Boolean> won =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(writer -> wins(change().append(booking("a"), 0, "by " + writer).put(thread("t" + writer), 0, "x")))
            .toList();

    assertThat(won).containsOnlyOnce(true);
    assertThat(store.documents(TEAM, "thread")).hasSize(1);
    assertThat(store.head(TEAM)).isEqualTo(1);
  }

  private boolean wins(Change change) {
    try {
      change.in(store);
      return true;
    } catch (StoreConflict e) {
      return false;
    }
  }

  private void assertConflict(Change change) {
    assertThatExceptionOfType(StoreConflict.class).isThrownBy(() -> change.in(store));
  }
}
