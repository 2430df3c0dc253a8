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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotReloadTest {
  private static final String PACK =
      """
      pack: acme
      version: "1"
      policies:
        - {id: ACME-01, title: t, severity: LOW, condition: 'true', message: m, fix: f}
      """;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final HotReload reload = new HotReload(metrics);
  private final List<String> kept = new ArrayList<>();
  private boolean logAnswers = true;
  private final Path folder;
  private final Path file;

  HotReloadTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("acme.yaml");
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(file, PACK);
  }

  @AfterEach
  void close() {
    reload.close();
  }

  @Test
  void aChangedPackIsKeptAndThenJudges() throws IOException {
    // Given
    ActivePack pack = watched();
    Files.writeString(file, PACK.replace("LOW", "HIGH"));

    // When
    reload.look();

    // Then
    assertThat(kept).containsExactly(pack.engine().packHash());
    assertThat(reload.details())
        .containsEntry("policies", "acme 1, hash " + pack.engine().packHash());
    assertThat(count("taken")).isEqualTo(1);
    assertThat(refused()).isZero();
  }

  @Test
  void aFileThatIsAddedToTheFolderCounts() throws IOException {
    // Given
    ActivePack pack = watched();
    Files.writeString(
        folder.resolve("more.yaml"),
        "pack: more\nversion: 1\noverrides: [{id: ACME-01, mode: audit}]\n");

    // When
    reload.look();

    // Then
    assertThat(pack.engine().pack().name()).isEqualTo("acme+more");
  }

  @Test
  void nothingIsReadAgainWhileNothingChanges() throws IOException {
    // Given
    watched();

    // When
    reload.look();
    reload.look();

    // Then
    assertThat(kept).isEmpty();
    assertThat(metrics.find("glue.ledger.reloads").counters()).isEmpty();
  }

  /** Every fifteenth look reads even what has the times and sizes of before. */
  @Test
  void theBuiltInPackAloneIsNeverReadAgain() throws IOException {
    // Given
    ActivePack pack = ActivePack.load(PackSource.builtIn());
    List<String> read = new ArrayList<>();
    reload.watch(
        "policies",
        List.of(),
        Reloads.inWords(pack.engine()),
        () -> {
          read.add(pack.engine().packHash());
          return new Reloaded.Taken("read again");
        });

    // When
    IntStream.range(0, 40).forEach(look -> reload.look());

    // Then
    assertThat(read).isEmpty();
    assertThat(metrics.find("glue.ledger.reloads").counters()).isEmpty();
  }

  @Test
  void filesThatStayAreNeverTakenForChanged() throws IOException {
    // Given
    watched();

    // When
    IntStream.range(0, 40).forEach(look -> reload.look());

    // Then
    assertThat(kept).isEmpty();
    assertThat(metrics.find("glue.ledger.reloads").counters()).isEmpty();
  }

  @Test
  void aBrokenPackIsRefusedOnceAndTheOldStays() throws IOException {
    // Given
    ActivePack pack = watched();
    String before = pack.engine().packHash();
    Files.writeString(file, PACK.replace("'true'", "connection.tipe == 'JDBC'"));

    // When
    reload.look();
    reload.look();

    // Then
    assertThat(pack.engine().packHash()).isEqualTo(before);
    assertThat(reload.details().get("policies"))
        .startsWith("refused, the former stays:")
        .contains("acme.yaml:4:")
        .contains("Did you mean connection.type?");
    assertThat(count("refused")).isEqualTo(1);
    assertThat(refused()).isEqualTo(1);
    assertThat(kept).isEmpty();
  }

  @Test
  void aPackThatIsRemovedStaysInForceAndIsToldOnce() throws IOException {
    // Given
    ActivePack pack = watched();
    String before = pack.engine().packHash();
    Files.delete(file);

    // When
    reload.look();
    reload.look();

    // Then
    assertThat(pack.engine().packHash()).isEqualTo(before);
    assertThat(reload.details().get("policies"))
        .startsWith("refused, the former stays:")
        .contains("has no file that ends in .yaml or .yml");
    assertThat(count("refused")).isEqualTo(1);
    assertThat(refused()).isEqualTo(1);
  }

  @Test
  void aPackThatTheLogDoesNotKeepIsTriedAgain() throws IOException {
    // Given
    ActivePack pack = watched();
    String before = pack.engine().packHash();
    Files.writeString(file, PACK.replace("LOW", "HIGH"));
    logAnswers = false;
    reload.look();
    String meanwhile = pack.engine().packHash();
    logAnswers = true;

    // When
    reload.look();

    // Then
    assertThat(meanwhile).isEqualTo(before);
    assertThat(pack.engine().packHash()).isNotEqualTo(before);
    assertThat(refused()).isZero();
  }

  @Test
  void changedCallersAreTakenAndBrokenOnesRefused() throws IOException {
    // Given
    Path callers = folder.resolve("callers.yml.d");
    Files.createFile(
        callers,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(callers, caller("AKIAONE"));
    CallersFile known = CallersFile.open(callers);
    reload.watch("callers", List.of(callers), "1 access keys", () -> Reloads.callers(known));
    Files.writeString(callers, caller("AKIATWO"));
    reload.look();
    boolean taken = known.callers().find("AKIATWO").isPresent();
    Files.writeString(callers, "callers: 7\n");

    // When
    reload.look();

    // Then
    assertThat(taken).isTrue();
    assertThat(known.callers().find("AKIATWO")).isPresent();
    assertThat(known.callers().find("AKIAONE")).isEmpty();
    assertThat(reload.details().get("callers")).startsWith("refused, the former stays:");
  }

  private ActivePack watched() throws IOException {
    ActivePack pack = ActivePack.load(PackSource.at(folder));
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
    return pack;
  }

  private double count(String result) {
    return metrics.get("glue.ledger.reloads").tag("result", result).counter().count();
  }

  private double refused() {
    return metrics.get("glue.ledger.reload.refused").gauge().value();
  }

  private static String caller(String id) {
    return "callers:\n  - accessKeyId: "
        + id
        + "\n    secretAccessKey: wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY\n    principal: ada\n    rights: []\n";
  }
}
