/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who looks at connections all the while, and says what he has seen: he is never shown
 * anything older, nor told that there is no such connection.
 */
final class Reader {
  private static final String SEEN = "glue-ledger-seen";
  private static final String NOT_BEFORE = "glue-ledger-not-before";
  private static final int PAUSE_MILLIS = 100;

  private final SoakSite site;
  private final Violations violations;
  private final Random random;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, String> seen = new HashMap<>();
  private final Thread thread = new Thread(this::run, "reader");
  private int answers;
  private int unavailable;

  Reader(SoakSite site, long seed, Violations violations) {
    this.site = site;
    this.random = new Random(seed);
    this.violations = violations;
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        look(SoakLoad.own(random.nextInt(3), random.nextInt(3)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(String name) {
    HttpResponse<String> answer;
    try {
      String before = seen.get(name);
      answer =
          before == null
              ? site.ask(SoakSite.viewOf(name))
              : site.ask(SoakSite.viewOf(name), NOT_BEFORE, before);
    } catch (UncheckedIOException e) {
      unavailable++;
      return;
    }
    answers++;
    if (answer.statusCode() == 200) {
      long version = version(answer.body());
      if (version < versions.getOrDefault(name, 0L)) {
        violations.add(
            "freshness", name + " was shown at " + version + " after " + versions.get(name));
      }
      versions.put(name, version);
      answer.headers().firstValue(SEEN).ifPresent(place -> seen.put(name, place));
    } else if (answer.statusCode() == 404) {
      if (versions.containsKey(name)) {
        violations.add("freshness", name + " was shown, and then said to be unknown");
      }
    } else if (answer.statusCode() == 503) {
      unavailable++;
    } else {
      violations.add("freshness", name + " was answered " + answer.statusCode() + answer.body());
    }
  }

  private static long version(String body) {
    try {
      JsonNode view = new JsonMapper().readTree(body);
      return view.path("version").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it; says how often it was answered, and how often that was not now. */
  String stop() throws InterruptedException {
    end.countDown();
    thread.join();
    return answers + " answers, " + unavailable + " times unavailable";
  }
}
