/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs and callers that change, break or go while the gate runs. */
class HotReloadTest {
  private static final String REFUSED = "refused, the former stays:";
  private static final String PACK =
      """
      pack: acme
      version: "1"
      policies:
        - {id: ACME-01, title: t, severity: LOW, condition: 'true', message: m, fix: f}
      """;
  private static final String CALLER =
      """
      callers:
        - accessKeyId: %s
          secretAccessKey: wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY
          principal: ada
          rights: []
      """;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final HotReload reload = new HotReload(metrics);
  private final List<String> kept = new ArrayList<>();
  private final ActivePack pack;
  private final String before;
  private final Path folder;
  private final Path file;
  private boolean logAnswers = true;

  HotReloadTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.file = Files.writeString(folder.resolve("acme.yaml"), PACK);
    this.pack = ActivePack.load(PackSource.at(folder));
    this.before = pack.engine().packHash();
  }

  @BeforeEach
  void watch() {
    reload.watch(
        "policies",
        List.of(folder),
        Reloads.inWords(pack.engine()),
        () ->
            Reloads.policies(
                pack,
                next -> {
                  if (!logAnswers) {
                    throw new IOException("the log does not answer");
                  }
                  kept.add(next.packHash());
                }));
  }

  @AfterEach
  void close() {
    reload.close();
  }

  @Test
  void aChangedPackIsKeptAndThenJudges() throws IOException {
    change(PACK.replace("LOW", "HIGH"));
    look(1);
    assertThat(pack.engine().packHash()).isNotEqualTo(before);
    assertThat(kept).containsExactly(pack.engine().packHash());
  }

  @Test
  void aChangedPackIsToldAndCounted() throws IOException {
    change(PACK.replace("LOW", "HIGH"));
    look(1);
    assertThat(detail("policies")).isEqualTo("acme 1, hash " + pack.engine().packHash());
    assertThat(count("taken")).isEqualTo(1);
    assertThat(refused()).isZero();
  }

  @Test
  void aFileThatIsAddedToTheFolderCounts() throws IOException {
    Files.writeString(
        folder.resolve("more.yaml"),
        "pack: more\nversion: 1\noverrides: [{id: ACME-01, mode: audit}]\n");
    look(1);
    assertThat(pack.engine().pack().name()).isEqualTo("acme+more");
  }

  /** Every fifteenth look reads even what has the times and sizes of before. */
  @Test
  void filesThatStayAreNeverTakenForChanged() {
    look(40);
    assertThat(kept).isEmpty();
    assertThat(metrics.find("glue.ledger.reloads").counters()).isEmpty();
  }

  @Test
  void theBuiltInPackAloneIsNeverReadAgain() {
    List<String> read = new ArrayList<>();
    reload.watch(
        "built-in",
        List.of(),
        "built-in",
        () -> {
          read.add("again");
          return new Reloaded.Taken("read again");
        });
    look(40);
    assertThat(read).isEmpty();
  }

  @Test
  void aBrokenPackIsRefusedAndTheOldStays() throws IOException {
    change(PACK.replace("'true'", "connection.tipe == 'JDBC'"));
    look(1);
    assertThat(pack.engine().packHash()).isEqualTo(before);
    assertThat(kept).isEmpty();
    assertThat(detail("policies"))
        .startsWith(REFUSED)
        .contains("acme.yaml:4:", "Did you mean connection.type?");
  }

  @Test
  void aBrokenPackIsToldOnce() throws IOException {
    change(PACK.replace("'true'", "connection.tipe == 'JDBC'"));
    look(2);
    assertThat(count("refused")).isEqualTo(1);
    assertThat(refused()).isEqualTo(1);
  }

  @Test
  void aPackThatIsRemovedStaysInForceAndIsToldOnce() throws IOException {
    Files.delete(file);
    look(2);
    assertThat(pack.engine().packHash()).isEqualTo(before);
    assertThat(detail("policies"))
        .startsWith(REFUSED)
        .contains("has no file that ends in .yaml or .yml");
    assertThat(count("refused")).isEqualTo(1);
    assertThat(refused()).isEqualTo(1);
  }

  @Test
  void aPackThatTheLogDoesNotKeepDoesNotJudge() throws IOException {
    change(PACK.replace("LOW", "HIGH"));
    logAnswers = false;
    look(1);
    assertThat(pack.engine().packHash()).isEqualTo(before);
  }

  @Test
  void aPackThatTheLogDidNotKeepIsTriedAgain() throws IOException {
    change(PACK.replace("LOW", "HIGH"));
    logAnswers = false;
    look(1);
    logAnswers = true;
    look(1);
    assertThat(pack.engine().packHash()).isNotEqualTo(before);
    assertThat(refused()).isZero();
  }

  @Test
  void changedCallersAreTaken() throws IOException {
    CallersFile callers = watchedCallers();
    assertThat(callers.callers().find("AKIATWO")).isPresent();
    assertThat(callers.callers().find("AKIAONE")).isEmpty();
  }

  @Test
  void brokenCallersAreRefused() throws IOException {
    CallersFile callers = watchedCallers();
    Files.writeString(folder.resolve("callers.yml.d"), "callers: 7\n");
    look(1);
    assertThat(callers.callers().find("AKIATWO")).isPresent();
    assertThat(detail("callers")).startsWith(REFUSED);
  }

  /** Callers that were changed once. */
  private CallersFile watchedCallers() throws IOException {
    Path path = folder.resolve("callers.yml.d");
    Files.writeString(path, CALLER.formatted("AKIAONE"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    CallersFile callers = CallersFile.open(path, Duration.ofMinutes(5), InstantSource.system());
    reload.watch("callers", List.of(path), "1 access keys", () -> Reloads.callers(callers));
    Files.writeString(path, CALLER.formatted("AKIATWO"));
    look(1);
    return callers;
  }

  private void change(String text) throws IOException {
    Files.writeString(file, text);
  }

  private void look(int times) {
    for (int look = 0; look < times; look++) {
      reload.look();
    }
  }

  private String detail(String what) {
    return reload.details().getOrDefault(what, "");
  }

  private double count(String result) {
    return metrics.get("glue.ledger.reloads").tag("result", result).counter().count();
  }

  private double refused() {
    return metrics.get("glue.ledger.reload.refused").gauge().value();
  }
}
