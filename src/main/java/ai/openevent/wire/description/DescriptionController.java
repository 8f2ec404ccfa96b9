package ai.openevent.wire.description;

import ai.openevent.tenancy.Caller;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Fields;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/// `/docs` to try the endpoints out, `/redoc` to read about them. `/openapi.json` is generated from the controllers.
@Hidden
@Controller
class DescriptionController implements WebMvcConfigurer {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  @Bean
  static OpenAPI description() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(TenantId.class, Caller.class, Fields.class);
    return new OpenAPI().servers(List.of(new Server().url("/"))).info(new Info().title("AI Event Manager").version("1.0.0")
        .description("Answers clients who want to book an event, and tells the venue's staff about it."));
  }

  @GetMapping("/docs")
  ResponseEntity<Resource> tryOut() {
    return page("description/docs.html");
  }

  @GetMapping("/redoc")
  ResponseEntity<Resource> read() {
    return page("description/redoc.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String version = new WebJarVersionLocator().version("swagger-ui");
    registry.addResourceHandler("/docs/assets/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/");
  }

  private static ResponseEntity<Resource> page(String file) {
    return ResponseEntity.ok().contentType(HTML).body(new ClassPathResource(file));
  }
}
