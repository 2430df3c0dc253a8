/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reload;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after files every few seconds, on one daemon thread, and has those that changed read again.
 * Alert on the gauge {@code glue.ledger.reload.refused}: it is 1 while a file cannot be used, and
 * what was in force before it goes on.
 */
public final class HotReload implements AutoCloseable {
  /** How often files are looked at. */
  public static final Duration EVERY = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(HotReload.class);

  private final MeterRegistry metrics;
  private final List<Watched> watched = new CopyOnWriteArrayList<>();
  private final Map<String, String> details = new ConcurrentSkipListMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "reload");
            daemon.setDaemon(true);
            return daemon;
          });

  /** One that counts in a registry; it looks at nothing before {@link #start}. */
  public HotReload(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  private final class Watched {
    private final String what;
    private final FileContents contents;
    private final Supplier<Reloaded> reload;
    private String inForce;
    private volatile boolean refused;

    private Watched(String what, FileContents contents, Supplier<Reloaded> reload) {
      this.what = what;
      this.contents = contents;
      this.reload = reload;
      this.inForce = hash("");
      metrics.gauge(
          "glue.ledger.reload.refused",
          List.of(io.micrometer.core.instrument.Tag.of("what", what)),
          this,
          one -> one.refused ? 1 : 0);
    }

    private String hash(String otherwise) {
      try {
        return contents.hash();
      } catch (IOException e) {
        return otherwise;
      }
    }

    private void look() {
      String now = hash("unreadable");
      if (now.equals(inForce)) {
        return;
      }
      Reloaded came = reload.get();
      if (!(came instanceof Reloaded.Refused tryAgain && tryAgain.again())) {
        inForce = now;
      }
      say(came);
    }

    private void say(Reloaded came) {
      boolean taken = came instanceof Reloaded.Taken;
      String detail = (taken ? "" : "refused, the former stays: ") + came.detail();
      boolean known = detail.equals(details.put(what, detail));
      if (refused && !taken && known) {
        return;
      }
      refused = !taken;
      metrics
          .counter("glue.ledger.reloads", "what", what, "result", taken ? "taken" : "refused")
          .increment();
      (taken ? LOG.atInfo() : LOG.atError())
          .addKeyValue("what", what)
          .addKeyValue("detail", came.detail())
          .log(
              taken
                  ? "Changed file is in force"
                  : "Changed file cannot be used, the former stays in force");
    }
  }

  /**
   * Looks after files, or folders of packs, that have just been read.
   *
   * @param what they are, in one word
   * @param detail what of them is in force, for operators
   * @param reload reads them again; called on the one thread
   */
  public void watch(String what, List<Path> paths, String detail, Supplier<Reloaded> reload) {
    details.put(what, detail);
    watched.add(new Watched(what, new FileContents(paths), reload));
  }

  /** Begins. */
  public void start() {
    thread.scheduleWithFixedDelay(
        this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks once, now. */
  void look() {
    for (Watched one : watched) {
      try {
        one.look();
      } catch (RuntimeException e) {
        LOG.atError()
            .addKeyValue("what", one.what)
            .addKeyValue("cause", e.getClass().getSimpleName())
            .log("Changed file was not read, trying again");
      }
    }
  }

  /** What is in force or refused, by what it is, for the health page. */
  public Map<String, String> details() {
    return Map.copyOf(details);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
