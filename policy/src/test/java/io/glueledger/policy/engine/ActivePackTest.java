/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.policy.engine.PackReload.Activated;
import io.glueledger.policy.engine.PackReload.Kept;
import io.glueledger.policy.engine.PackReload.Unchanged;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivePackTest {
  private PackSource now = pack("true");
  private final ActivePack active = ActivePack.load(() -> now.files());
  private final PolicyEngine before = active.engine();

  ActivePackTest() throws IOException {}

  @Test
  void aNewPackReplacesTheOld() {
    PackReload reload = reload(pack("false"));
    assertThat(reload).isEqualTo(new Activated(active.engine().packHash(), before.packHash()));
    assertThat(active.engine().packHash()).isNotEqualTo(before.packHash());
  }

  @Test
  void theSamePackChangesNothing() {
    assertThat(reload(pack("true"))).isEqualTo(new Unchanged(before.packHash()));
    assertThat(active.engine()).isSameAs(before);
  }

  @ParameterizedTest
  @CsvSource({
    "true, the policy pack is unchanged",
    "false, the policy pack was replaced",
    "connection.tipe == '', 'the new policy pack cannot be used, the old one stays'"
  })
  void aReloadSaysWhatBecameOfIt(String condition, String words) {
    assertThat(reload(pack(condition)).inWords()).isEqualTo(words);
  }

  @Test
  void aPackThatDoesNotCompileLeavesTheOldOne() {
    assertKept(reload(pack("connection.tipe == ''"))).returns(before.packHash(), Kept::packHash);
  }

  @Test
  void whatDoesNotCompileIsTold() {
    ObjectAssert<Kept> kept = assertKept(reload(pack("connection.tipe == ''")));
    kept.extracting(Kept::problem, STRING).contains("acme.yaml:4:", "connection.tipe");
    kept.extracting(Kept::errors, LIST).hasSize(1);
  }

  @Test
  void aFileThatCannotBeReadLeavesTheOldOne(@TempDir Path folder) {
    assertKept(reload(PackSource.at(folder.resolve("absent.yaml"))))
        .extracting(Kept::problem, STRING)
        .endsWith("absent.yaml: there is no such file or folder");
  }

  @Test
  void aPackThatCannotBeKeptNeverJudges() {
    now = pack("false");
    PackReload reload =
        active.reload(
            next -> {
              throw new IOException("the log does not answer");
            });
    assertKept(reload).extracting(Kept::problem, STRING).contains("the log does not answer");
  }

  @Test
  void thereIsNoStartWithoutAPackThatCompiles() {
    assertThatThrownBy(() -> ActivePack.load(pack("1"))).isInstanceOf(InvalidFileException.class);
  }

  private PackReload reload(PackSource next) {
    now = next;
    return active.reload();
  }

  private ObjectAssert<Kept> assertKept(PackReload reload) {
    assertThat(active.engine()).isSameAs(before);
    return assertThat(reload).asInstanceOf(type(Kept.class));
  }

  private static PackSource pack(String condition) {
    return PackSource.text(
        "acme.yaml",
        SamplePacks.ACME
            + "policies:\n"
            + "  - {id: ACME-01, title: t, severity: LOW, message: m, fix: f, condition: \""
            + condition
            + "\"}\n");
  }
}
