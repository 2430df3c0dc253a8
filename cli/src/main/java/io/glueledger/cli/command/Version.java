/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import picocli.CommandLine.IVersionProvider;

/** The version of this software, as its archive says. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"glue-ledger " + (version == null ? "(not packaged)" : version)};
  }
}
