/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

/** How a report is written. */
public enum OutputFormat {
  /** For a terminal. */
  TABLE {
    @Override
    public String write(CheckReport report, boolean colour) {
      return new TableOutput(colour).write(report);
    }
  },
  /** One JSON object. */
  JSON {
    @Override
    public String write(CheckReport report, boolean colour) {
      return JsonOutput.write(report);
    }
  },
  /** SARIF 2.1.0. */
  SARIF {
    @Override
    public String write(CheckReport report, boolean colour) {
      return SarifOutput.write(report);
    }
  },
  /** JUnit's XML. */
  JUNIT {
    @Override
    public String write(CheckReport report, boolean colour) {
      return JUnitOutput.write(report);
    }
  },
  /** Annotations of GitHub Actions. */
  GITHUB {
    @Override
    public String write(CheckReport report, boolean colour) {
      return GitHubOutput.write(report);
    }
  };

  /**
   * The report as text, every line ended.
   *
   * @param colour whether a terminal shows colours; only the table has any
   */
  public abstract String write(CheckReport report, boolean colour);
}
