package ai.openevent.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Approved;
import ai.openevent.Running;
import ai.openevent.booking.Stage;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jspecify.annotations.Nullable;

/// Twelve dialogues as they really run, so that a venue's manager can judge the tone. The pages are generated: change a text
/// and they change.
class ConversationPagesTests {

  private static final Path FOLDER = Path.of("docs", "conversations");

  private static @Nullable Running application;

  @BeforeAll
  static void start(@TempDir Path data) {
    application = Running.on(data, "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00");
  }

  @AfterAll
  static void stop() {
    running().close();
  }

  private static Running running() {
    return java.util.Objects.requireNonNull(application);
  }

  static List<Script> scripts() {
    return Script.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void aDialogueRunsAsItIsWrittenDown(Script script) {
    List<Play.Scene> scenes = new Play(running()::part, script).scenes();
    String page = new Page(script, running().part(Venues.class).of(TenantId.parse(script.name()).orElseThrow())).of(scenes);

    Approved.check(FOLDER.resolve(script.name() + ".md"), page);
    assertThat(scenes).as("the script can be played to its end").hasSize(script.moves().size());
    assertThat(java.util.Objects.requireNonNull(scenes.getLast().booking())).satisfiesAnyOf(
        booking -> assertThat(booking.stage()).isEqualTo(Stage.CONFIRMED),
        booking -> assertThat(booking.isLive()).isFalse());
  }

  @Test
  void thereAreThreeForEachLanguage() {
    assertThat(scripts().stream().collect(Collectors.groupingBy(Script::language, Collectors.counting())))
        .hasSize(4).allSatisfy((_, count) -> assertThat(count).isEqualTo(3));
  }

  @Test
  void theContentsNameThemAll() {
    String contents = "# Conversations\n\n"
        + "Whole dialogues with the built-in reader and the built-in texts, written down by a test from real runs: what the client\n"
        + "wrote, what was understood and by which words, where the booking stood, and what the house answered. The texts are in\n"
        + "`src/main/resources/language/<code>/replies.properties`; after a change `./mvnw test -Dtest='ConversationPages*' -Daccept`\n"
        + "writes the pages anew.\n\n"
        + scripts().stream()
            .map(script -> "- [%s](%s.md) (%s)".formatted(script.title(), script.name(), script.language().code()))
            .collect(Collectors.joining("\n"));

    Approved.check(FOLDER.resolve("README.md"), contents);
  }
}
