package ai.openevent.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures of a run, in `target/screenshots`; a build keeps them as artefacts. With `-Daccept` those that the documentation
/// shows become `docs/pictures`.
final class Album {

  private static final Logger LOG = LoggerFactory.getLogger(Album.class);

  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final Path DOCUMENTED = Path.of("docs", "pictures");

  private Album() {}

  /// @param name `console-with-a-draft`; a picture of that name from an earlier run is replaced
  static Path keep(Page page, String name) {
    Path picture = FOLDER.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setAnimations(ScreenshotAnimations.DISABLED));
    return picture;
  }

  /// A picture that the documentation shows.
  static void document(Page page, String name) {
    page.evaluate("scrollTo(0, 0)");
    Path picture = keep(page, name);
    if (System.getProperty("accept") != null) {
      try {
        Files.createDirectories(DOCUMENTED);
        Files.write(DOCUMENTED.resolve(picture.getFileName()), Files.readAllBytes(picture));
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }

  static void tellWhereItIs() {
    LOG.info("Screenshots: {}", FOLDER.toAbsolutePath());
  }
}
