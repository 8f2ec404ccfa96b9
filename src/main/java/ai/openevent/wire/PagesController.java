package ai.openevent.wire;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages for people: the manager's console, and a page that shows the chat widget. They know nothing but the public
/// interface; their scripts are static files.
@Hidden
@Controller
class PagesController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
  private static final Duration WIDGET_LIFE = Duration.ofMinutes(10);

  /// Nothing from elsewhere, no script within the page, and no text that becomes markup (trusted types make `innerHTML` fail):
  /// a client's words can't become a program.
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
      + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
      + "require-trusted-types-for 'script'; trusted-types 'none'";

  @GetMapping("/console")
  ResponseEntity<Resource> console() {
    return page("pages/console.html");
  }

  @GetMapping("/demo")
  ResponseEntity<Resource> demo() {
    return page("pages/demo.html");
  }

  /// For the pages of venues, which are free to be written in any charset.
  @GetMapping("/widget.js")
  ResponseEntity<Resource> widget() {
    return ResponseEntity.ok().contentType(SCRIPT)
        .cacheControl(CacheControl.maxAge(WIDGET_LIFE).cachePublic())
        .body(new ClassPathResource("pages/widget.js"));
  }

  private static ResponseEntity<Resource> page(String file) {
    return ResponseEntity.ok().contentType(HTML)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-cache")
        .header("Referrer-Policy", "no-referrer")
        .body(new ClassPathResource(file));
  }
}
