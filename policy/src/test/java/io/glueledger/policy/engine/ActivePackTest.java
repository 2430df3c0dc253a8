/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.policy.engine.PackReload.Activated;
import io.glueledger.policy.engine.PackReload.Kept;
import io.glueledger.policy.engine.PackReload.Unchanged;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivePackTest {
  private PackSource now = pack("true");
  private final PackSource source = () -> now.files();

  @Test
  void aNewPackReplacesTheOld() throws IOException {
    // Given
    ActivePack active = ActivePack.load(source);
    String before = active.engine().packHash();

    // When
    PackReload reload = reload(active, pack("false"));

    // Then
    assertThat(reload).isEqualTo(new Activated(active.engine().packHash(), before));
    assertThat(active.engine().packHash()).isNotEqualTo(before);
  }

  @Test
  void theSamePackChangesNothing() throws IOException {
    // Given
    ActivePack active = ActivePack.load(source);
    PolicyEngine before = active.engine();

    // When
    PackReload reload = reload(active, pack("true"));

    // Then
    assertThat(reload).isEqualTo(new Unchanged(before.packHash()));
    assertThat(active.engine()).isSameAs(before);
  }

  @Test
  void aPackThatDoesNotCompileLeavesTheOldOne() throws IOException {
    // Given
    ActivePack active = ActivePack.load(source);
    PolicyEngine before = active.engine();

    // When
    PackReload reload = reload(active, pack("connection.tipe == ''"));

    // Then
    assertThat(active.engine()).isSameAs(before);
    assertThat(reload)
        .asInstanceOf(type(Kept.class))
        .satisfies(
            kept -> {
              assertThat(kept.packHash()).isEqualTo(before.packHash());
              assertThat(kept.problem()).contains("acme.yaml:4:").contains("connection.tipe");
              assertThat(kept.errors()).hasSize(1);
              assertThat(kept.inWords()).contains("old one stays");
            });
  }

  @Test
  void aFileThatCannotBeReadLeavesTheOldOne(@TempDir Path folder) throws IOException {
    // Given
    ActivePack active = ActivePack.load(source);
    PolicyEngine before = active.engine();

    // When
    PackReload reload = reload(active, PackSource.at(folder.resolve("absent.yaml")));

    // Then
    assertThat(active.engine()).isSameAs(before);
    assertThat(reload)
        .asInstanceOf(type(Kept.class))
        .extracting(Kept::problem)
        .asString()
        .endsWith("absent.yaml: there is no such file or folder");
  }

  @Test
  void thereIsNoStartWithoutAPackThatCompiles() {
    // When / Then
    assertThatThrownBy(() -> ActivePack.load(pack("1"))).isInstanceOf(InvalidFileException.class);
  }

  @Test
  void aPackThatCannotBeKeptNeverJudges() throws IOException {
    // Given
    ActivePack active = ActivePack.load(source);
    PolicyEngine before = active.engine();
    now = pack("false");

    // When
    PackReload reload =
        active.reload(
            next -> {
              throw new IOException("the log does not answer");
            });

    // Then
    assertThat(active.engine()).isSameAs(before);
    assertThat(reload)
        .asInstanceOf(type(Kept.class))
        .extracting(Kept::problem)
        .asString()
        .contains("the log does not answer");
  }

  private PackReload reload(ActivePack active, PackSource next) {
    now = next;
    return active.reload();
  }

  private static PackSource pack(String condition) {
    String text =
        "pack: acme\nversion: 1\npolicies:\n"
            + "  - {id: ACME-01, title: t, severity: LOW, message: m, fix: f, condition: \""
            + condition
            + "\"}\n";
    return PackSource.text("acme.yaml", text);
  }
}
