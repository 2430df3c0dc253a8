/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.released;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Releases the schemas of today: writes the golden file {@code v<n+1>.avsc} of every schema that
 * differs from its newest released version. It is not among the tests of a build and runs by name
 * only, from the root of the repository:
 *
 * <pre>
 * mvn -q -pl schemas -am clean test -Dtest=ReleaseNextSchemas -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * <p>The {@code clean} is needed: Avro's plugin does not see that an imported file has changed.
 * Then run {@code mvn -pl schemas -am test}, which refuses an incompatible version, and commit the
 * new files. A version that never left a developer's machine may be deleted and written again; one
 * that was released, never.
 */
class ReleaseNextSchemas {

  @Test
  void writesTheNextGoldenFileOfEverySchemaThatDiffers() {
    assertThat(GoldenFiles.releaseWhatDiffers())
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(GoldenFiles.releaseWhatDiffers()).as("nothing differs any more").isEmpty();
  }
}
