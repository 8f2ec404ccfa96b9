package ai.openevent.storage.unit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.storage.Change;
import ai.openevent.storage.Store;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.storage.file.FileStores;
import ai.openevent.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// Listeners inside a turn and after it.
class UnitConfigurationTests {

  private static final TenantId TEAM = TenantId.DEFAULT;

  /// Something happened in a turn.
  record Happened(String what) {}

  @Configuration(proxyBeanMethods = false)
  @Import(UnitConfiguration.class)
  static class Application {

    @Bean
    Store store() {
      return FileStores.inMemory();
    }

    @Bean
    Listeners listeners(Store store, UnitOfWork unit) {
      return new Listeners(store, unit);
    }

    @Bean
    Annotated annotated(UnitOfWork unit) {
      return new Annotated(unit);
    }
  }

  static class Listeners {

    final List<String> heard = new ArrayList<>();
    private final Store store;
    private final UnitOfWork unit;

    Listeners(Store store, UnitOfWork unit) {
      this.store = store;
      this.unit = unit;
    }

    @EventListener
    void writeIntoTheTurn(Happened event) {
      unit.put(Change.thread("by the listener"), 0, Change.text(event.what()));
    }

    @TransactionalEventListener
    void hearOfTheCommit(Happened event) {
      heard.add(event.what() + " in commit " + store.head(TEAM));
    }
  }

  /// A bean whose method is transactional by annotation.
  static class Annotated {

    private final UnitOfWork unit;

    Annotated(UnitOfWork unit) {
      this.unit = unit;
    }

    @Transactional
    boolean joinsOneTransaction() {
      return unit.isOpen() && unit.run(TEAM, () -> unit.team().equals(TEAM));
    }
  }

  @Test
  void listenersInTheTurnWriteIntoItsCommitAndLaterOnesHearOfIt() {
    try (var context = new AnnotationConfigApplicationContext(Application.class)) {
      UnitOfWork unit = context.getBean(UnitOfWork.class);
      ApplicationEventPublisher events = context;

      unit.run(TEAM, () -> {
        unit.put(Change.thread("by the turn"), 0, Change.text("x"));
        events.publishEvent(new Happened("it"));
        return true;
      });

      Store store = context.getBean(Store.class);
      assertThat(store.documents(TEAM, "thread")).hasSize(2);
      assertThat(store.head(TEAM)).isEqualTo(1);
      assertThat(context.getBean(Listeners.class).heard).containsExactly("it in commit 1");
    }
  }

  @Test
  void annotatedMethodsOpenATransactionThatUnitsJoin() {
    try (var context = new AnnotationConfigApplicationContext(Application.class)) {
      assertThat(context.getBean(Annotated.class).joinsOneTransaction()).isTrue();
    }
  }
}
