package ai.openevent.storage.unit;

import ai.openevent.storage.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Spring's transactions and the unit of work, on whatever store there is. Transactions are switched on here, because
/// without that listeners that wait for a commit are dropped.
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
class UnitConfiguration {

  @Bean
  JournalTransactionManager transactionManager(Store store) {
    return new JournalTransactionManager(store);
  }

  @Bean
  JournalUnitOfWork unitOfWork(JournalTransactionManager transactionManager) {
    return new JournalUnitOfWork(transactionManager);
  }
}
