package ai.openevent.language.act;

import ai.openevent.language.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the built-in reader to the application.
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

  @Bean
  Reader builtInReader() {
    return new BuiltInReader();
  }
}
