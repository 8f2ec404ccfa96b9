package ai.openevent.wire.http;

import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// How requests are read.
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {

  private static final String UNENCODED = "\"<>[\\]^`{|}";

  private final ObjectProvider<Routes> routes;

  HttpConfiguration(ObjectProvider<Routes> routes) {
    this.routes = routes;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new FieldsArgument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RegisteredMethodsOnly(routes));
  }

  /// Made by name in the host, and before Boot's own.
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverErrors() {
    return server -> server.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(ServerErrors.class.getName());
      }
    });
  }

  /// Where the server listens; everywhere when nothing is said.
  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> host(@Value("${openevent.host:}") String host) {
    return server -> {
      if (!host.isEmpty()) {
        server.setAddress(InetAddress.ofLiteral(host));
      }
    };
  }

  /// Slashes that are encoded, and signs that programs forget to encode, are part of an id that nothing has: 404, not a refusal
  /// of the server.
  @Bean
  TomcatConnectorCustomizer anySignInAnId() {
    return connector -> {
      connector.setEncodedSolidusHandling("passthrough");
      connector.setEncodedReverseSolidusHandling("passthrough");
      connector.setProperty("relaxedPathChars", UNENCODED);
      connector.setProperty("relaxedQueryChars", UNENCODED);
    };
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> leanConnections() {
    return server -> server.setProtocol(LeanHttp.class.getName());
  }
}
