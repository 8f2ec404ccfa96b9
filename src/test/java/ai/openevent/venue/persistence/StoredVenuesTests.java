package ai.openevent.venue.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.MemoryStorage;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class StoredVenuesTests {

  private static final TenantId TEAM = new TenantId.Named("harbour");
  private static final DepositTerms HALF = new DepositTerms(true, DepositTerms.Kind.PERCENTAGE, 50, Money.ZERO, 14);
  private static final DepositTerms FIXED = new DepositTerms(true, DepositTerms.Kind.FIXED, 30, Money.of("400.50"), 7);

  private final MemoryStorage storage = MemoryStorage.create();
  private final StoredVenues venues = new StoredVenues(
      storage.store(), storage.unit(), InstantSource.fixed(Instant.parse("2026-11-20T08:00:00.123456789Z")));

  @Test
  void aTeamThatWasNeverSeenHasTheDemoVenueAndAsksForNoDeposit() {
    assertThat(venues.of(TEAM)).isEqualTo(DemoVenue.offering());
    assertThat(venues.depositTerms(TEAM)).isEqualTo(DepositTerms.NONE);
  }

  @Test
  void storedTermsCountAtOnceAndForThatTeamOnly() {
    store(HALF);

    assertThat(venues.depositTerms(TEAM)).isEqualTo(HALF);
    assertThat(venues.of(TEAM).deposit()).isEqualTo(HALF);
    assertThat(venues.depositTerms(TenantId.DEFAULT)).isEqualTo(DepositTerms.NONE);
  }

  @Test
  void laterTermsReplaceEarlierOnes() {
    store(HALF);
    store(FIXED);

    assertThat(venues.depositTerms(TEAM)).isEqualTo(FIXED);
  }

  @Test
  void theSameOfferingIsHandedOutUntilTheTermsChange() {
    store(HALF);

    assertThat(venues.of(TEAM)).isSameAs(venues.of(TEAM));
  }

  @Test
  void aUnitOfWorkSeesTheTermsItStored() {
    storage.unit().run(TEAM, () -> {
      venues.store(TEAM, HALF);
      assertThat(venues.depositTerms(TEAM)).isEqualTo(HALF);
      return HALF;
    });
  }

  @Test
  void theMomentOfStoringIsKept() {
    store(HALF);

    assertThat(storage.store().document(TEAM, new DocumentKey("settings", "global-deposit")).orElseThrow()
        .data().required("updated_at").asString()).isEqualTo("2026-11-20T08:00:00.123456Z");
  }

  @Test
  void storingNeedsAUnitOfWorkOfThatTeam() {
    assertThatIllegalStateException().isThrownBy(() -> venues.store(TEAM, HALF)).withMessageContaining("harbour");
  }

  private void store(DepositTerms terms) {
    storage.unit().run(TEAM, () -> {
      venues.store(TEAM, terms);
      return terms;
    });
  }
}
