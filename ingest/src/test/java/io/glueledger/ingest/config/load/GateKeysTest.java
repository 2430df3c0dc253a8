/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigTable.Row;
import io.glueledger.base.config.ConfigTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateKeysTest {

  @Test
  void hasEveryKeyOnceWithDefaultAndMeaning() {
    // When
    List<Row> rows = ConfigTable.rows(GateKeys.PART);

    // Then
    assertThat(rows).extracting(Row::key).doesNotHaveDuplicates().contains("kafka.*");
    assertThat(rows)
        .contains(
            new Row("ingest.listen.port", "8090", "Port to listen on; 0 takes a free one."),
            new Row("ingest.region", "required", "The region that callers sign for."));
    assertThat(rows).allSatisfy(row -> assertThat(row.meaning()).endsWith("."));
  }

  @Test
  void writesATable() {
    // When
    String table = ConfigTable.markdown(ConfigTable.rows(GateKeys.PART));

    // Then
    assertThat(table)
        .startsWith("| key | default | meaning |\n| --- | --- | --- |\n")
        .contains("| `glue.timeout` | 12s | How long Glue may take to answer. |\n");
  }

  @Test
  void everyVariableSetsOneKey() {
    // When
    List<String> variables = GateKeys.PART.keys().stream().map(ConfigKey::variable).toList();

    // Then
    assertThat(variables)
        .doesNotHaveDuplicates()
        .contains("GLUE_LEDGER_INGEST_LISTEN_PORT", "GLUE_LEDGER_SCHEMA_REGISTRY_URL");
  }
}
