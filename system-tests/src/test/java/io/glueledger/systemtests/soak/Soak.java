/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import io.glueledger.testkit.process.Directories;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * One run: a load on a whole site, one fault after another, and then everything is checked. The
 * same seed makes the same faults and calls; what the machine makes of their timing is its own.
 */
public final class Soak {
  private static final Duration REST = Duration.ofMinutes(3);
  private static final Duration SWEEPS = Duration.ofSeconds(12);
  private static final int LONGEST_FAULT_SECONDS = 35;

  private final long seed;
  private final Duration length;
  private final int faults;
  private final PrintStream progress;
  private final Random random;
  private final Violations violations = new Violations();
  private final List<Outage> outages = new ArrayList<>();

  /**
   * A run that has not begun.
   *
   * @param length of the load
   * @param faults how many, one after another
   * @param progress where it says how far it is
   */
  public Soak(long seed, Duration length, int faults, PrintStream progress) {
    this.seed = seed;
    this.length = length;
    this.faults = faults;
    this.progress = progress;
    this.random = new Random(seed);
  }

  /**
   * What a run came to.
   *
   * @param violations each a line; none if all held
   * @param counts what was done, as Markdown
   */
  public record Result(List<String> violations, int calls, String counts) {}

  /** {@code SEED MINUTES}; ends with 1 if anything did not hold. */
  public static void main(String[] args) throws Exception {
    long seed = Long.parseLong(args[0]);
    long minutes = Long.parseLong(args[1]);
    Result result =
        new Soak(seed, Duration.ofMinutes(minutes), (int) minutes * 2, System.out).run();
    System.out.println(result.counts());
    result.violations().forEach(System.out::println);
    System.exit(result.violations().isEmpty() ? 0 : 1);
  }

  /** Runs it. */
  public Result run() throws InterruptedException, IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "soak-").toAbsolutePath();
    progress.printf("soak: seed %d, %s, %d faults, in %s%n", seed, length, faults, folder);
    Result result;
    try (SoakSite site = SoakSite.start(folder)) {
      result = run(site);
    }
    if (result.violations().isEmpty()) {
      Directories.delete(folder);
    }
    return result;
  }

  private Result run(SoakSite site) throws InterruptedException {
    String canary = "hunter2-canary/" + seed + "+x9";
    SoakLoad load = new SoakLoad(site, seed, canary);
    Reader reader = new Reader(site, seed, violations);
    disturb(site, load);
    List<Call> calls = load.stop();
    String read = reader.stop();
    NaiveLedger ledger = rest(site);
    OwnDecoding decoding = decoding(site);
    new LogChecks(ledger, site.glue().journal().entries(), violations).all();
    AnswerChecks answers = new AnswerChecks(ledger, calls, outages, violations);
    answers.all(site.glue());
    new SiteChecks(site, decoding, ledger, violations).all(canary, load.impostorsAnswers());
    return new Result(violations.lines(), calls.size(), counts(site, calls, ledger, answers, read));
  }

  /** One fault after another, each in its share of the time, the longest of them first. */
  private void disturb(SoakSite site, SoakLoad load) throws InterruptedException {
    Duration slot = length.dividedBy(faults);
    List<FaultType> types = new ArrayList<>();
    for (int fault = 0; fault < faults; fault++) {
      if (types.isEmpty()) {
        types.addAll(List.of(FaultType.values()));
        Collections.shuffle(types, random);
      }
      FaultType type = types.remove(0);
      int target = random.nextInt(type.targets());
      long most = Math.min(LONGEST_FAULT_SECONDS, slot.toSeconds() * 2 / 3);
      long millis = 1000 + (long) (random.nextDouble() * most * 1000);
      Instant begun = Instant.now();
      Instant next = begun.plus(slot);
      type.begin(site, target, random);
      TimeUnit.MILLISECONDS.sleep(millis);
      type.end(site, target);
      outages.add(new Outage(type, target, begun, Instant.now()));
      progress.printf(
          "soak: %d/%d %s %d for %d ms, %d calls%n",
          fault + 1, faults, type, target, millis, load.count());
      TimeUnit.MILLISECONDS.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
    }
  }

  /** Waits until all is ready, every change has ended, and sweeps have looked at everything. */
  private NaiveLedger rest(SoakSite site) throws InterruptedException {
    Instant latest = Instant.now().plus(REST);
    while (!site.isReady() && Instant.now().isBefore(latest)) {
      TimeUnit.SECONDS.sleep(1);
    }
    NaiveLedger ledger = NaiveLedger.of(decoding(site).log());
    while (!ledger.isSettled() && Instant.now().isBefore(latest)) {
      TimeUnit.SECONDS.sleep(2);
      ledger = NaiveLedger.of(decoding(site).log());
    }
    TimeUnit.MILLISECONDS.sleep(SWEEPS.toMillis());
    progress.printf("soak: at rest, %d changes on the log%n", ledger.changes().size());
    return NaiveLedger.of(decoding(site).log());
  }

  private static OwnDecoding decoding(SoakSite site) {
    return new OwnDecoding(site.brokers().bootstrapServers(), site.registry().url());
  }

  private String counts(
      SoakSite site, List<Call> calls, NaiveLedger ledger, AnswerChecks answers, String read) {
    Map<FaultType, Integer> types = new EnumMap<>(FaultType.class);
    outages.forEach(outage -> types.merge(outage.type(), 1, Integer::sum));
    Duration longest =
        calls.stream().map(Call::took).max(Duration::compareTo).orElse(Duration.ZERO);
    return """
    - %s of load, %d faults: %s
    - %,d calls of gates; answers to changes: %s
    - %,d changes on the log, %,d requests to Glue, longest answer %.1f s (a gate that stands still answers when it goes on)
    - a reader: %s
    - violations: %d
    """
        .formatted(
            length.toString().substring(2),
            outages.size(),
            types,
            calls.size(),
            answers.counts(),
            ledger.changes().size(),
            site.glue().journal().size(),
            longest.toMillis() / 1e3,
            read,
            violations.lines().size());
  }
}
