package ai.openevent.storage.file;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Keeps what the file store logs out of the console while it's open, and remembers it.
final class QuietLog implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger(QuietLog.class.getPackageName());
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  QuietLog() {
    appender.start();
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  List<String> lines() {
    return List.copyOf(appender.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setAdditive(true);
    logger.setLevel(null);
  }
}
