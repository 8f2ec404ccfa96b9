package ai.openevent.access;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The gates, outermost first (contract, section 10): origins, team, size.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

  /// Numbers between leave room for gates that limit rates and check keys.
  private static final int ORIGINS = Ordered.HIGHEST_PRECEDENCE + 100;
  private static final int TEAM = ORIGINS + 300;
  private static final int SIZE = ORIGINS + 400;

  @Bean
  FilterRegistrationBean<CorsGate> corsGate(AccessSettings settings) {
    return gate(new CorsGate(Origins.of(settings.allowedOrigins())), ORIGINS);
  }

  @Bean
  FilterRegistrationBean<TenantGate> tenantGate(AccessSettings settings) {
    return gate(new TenantGate(settings), TEAM);
  }

  @Bean
  FilterRegistrationBean<SizeGate> sizeGate(AccessSettings settings) {
    return gate(new SizeGate(settings.requestSizeLimitKb()), SIZE);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArguments());
  }

  private static <F extends Filter> FilterRegistrationBean<F> gate(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
