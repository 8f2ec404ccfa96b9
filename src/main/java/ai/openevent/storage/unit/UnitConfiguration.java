package ai.openevent.storage.unit;

import ai.openevent.storage.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Spring's transactions and the unit of work, on whatever store there is.
@Configuration(proxyBeanMethods = false)
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
