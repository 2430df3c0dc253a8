/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.glueledger.policy.engine.Reload.Activated;
import io.glueledger.policy.engine.Reload.Kept;
import io.glueledger.policy.engine.Reload.Unchanged;
import io.glueledger.policy.pack.PackException;
import io.glueledger.policy.pack.PackReader;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivePackTest {
  @Test
  void aNewPackReplacesTheOld() throws IOException {
    // Given
    ActivePack active = ActivePack.load(pack("true"));
    String before = active.engine().packHash();

    // When
    Reload reload = active.reload(pack("false"));

    // Then
    assertThat(reload).isEqualTo(new Activated(active.engine().packHash(), before));
    assertThat(active.engine().packHash()).isNotEqualTo(before);
  }

  @Test
  void theSamePackChangesNothing() throws IOException {
    // Given
    ActivePack active = ActivePack.load(pack("true"));
    PolicyEngine before = active.engine();

    // When
    Reload reload = active.reload(pack("true"));

    // Then
    assertThat(reload).isEqualTo(new Unchanged(before.packHash()));
    assertThat(active.engine()).isSameAs(before);
  }

  @Test
  void aPackThatDoesNotCompileLeavesTheOldOne() throws IOException {
    // Given
    ActivePack active = ActivePack.load(pack("true"));
    PolicyEngine before = active.engine();

    // When
    Reload reload = active.reload(pack("connection.tipe == ''"));

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
    ActivePack active = ActivePack.load(PackSource.builtIn());
    PolicyEngine before = active.engine();

    // When
    Reload reload = active.reload(PackSource.file(folder.resolve("absent.yaml")));

    // Then
    assertThat(active.engine()).isSameAs(before);
    assertThat(reload)
        .asInstanceOf(type(Kept.class))
        .extracting(Kept::problem)
        .asString()
        .contains("absent.yaml");
  }

  @Test
  void thereIsNoStartWithoutAPackThatCompiles() {
    // When / Then
    assertThatThrownBy(() -> ActivePack.load(pack("1"))).isInstanceOf(PackException.class);
  }

  private static PackSource pack(String condition) {
    String text =
        "pack: acme\nversion: 1\npolicies:\n"
            + "  - {id: ACME-01, title: t, severity: LOW, message: m, fix: f, condition: \""
            + condition
            + "\"}\n";
    return () -> PackReader.read("acme.yaml", text);
  }
}
