package org.atlas287g.ui.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.vaadin.flow.internal.JsonDecodingException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.atlas287g.ui.background.SteadyTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Limits the traces in the log, whoever writes them. Requests that cannot be read are a client's
 * matter: a line each, without a trace. Of all kinds of failures only some a minute are written,
 * and how many were left out.
 */
@Component
class FailureLimit extends TurboFilter implements DisposableBean {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(FailureLimit.class);
  private static final int SHOWN = 200;

  /** Its own: what the database's clock would say of a failure of the database is a failure. */
  private final InstantSource clock = SteadyTime.fromNow();

  private final Map<String, LineLimit> limits = new ConcurrentHashMap<>();

  FailureLimit() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.addTurboFilter(this);
    }
  }

  @Override
  public void destroy() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getTurboFilterList().remove(this);
    }
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] values,
      @Nullable Throwable failure) {
    if (!level.isGreaterOrEqual(Level.WARN)
        || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.NEUTRAL;
    }
    Throwable thrown = failure != null ? failure : last(values);
    if (thrown == null) {
      return FilterReply.NEUTRAL;
    }
    Throwable unreadable = findUnreadable(thrown);
    String kind = (unreadable == null ? root(thrown) : unreadable).getClass().getSimpleName();
    boolean admitted = limit(logger.getName() + " " + kind).admits();
    if (admitted && unreadable != null) {
      LOG.warn("A request cannot be read: {}", line(unreadable));
    }
    return admitted && unreadable == null ? FilterReply.NEUTRAL : FilterReply.DENY;
  }

  private LineLimit limit(String kind) {
    return limits.computeIfAbsent(
        kind,
        _ ->
            new LineLimit(
                clock,
                leftOut -> LOG.warn("{} more of {} were left out of the log", leftOut, kind)));
  }

  /** Loggers take a failure as the last value, too. */
  private static @Nullable Throwable last(Object @Nullable [] values) {
    return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable t
        ? t
        : null;
  }

  private static @Nullable Throwable findUnreadable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonDecodingException || cause instanceof FileUploadException) {
        return cause;
      }
    }
    return null;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }

  private static String line(Throwable failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    String one = text.replaceAll("\\p{Cntrl}+", " ");
    return one.length() <= SHOWN ? one : one.substring(0, SHOWN) + "…";
  }
}
