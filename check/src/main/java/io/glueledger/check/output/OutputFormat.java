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
    public String write(CheckReport report, boolean colour, int width) {
      return new TableOutput(colour, width).write(report);
    }
  },
  /** One JSON object. */
  JSON {
    @Override
    public String write(CheckReport report, boolean colour, int width) {
      return JsonOutput.write(report);
    }
  },
  /** SARIF 2.1.0. */
  SARIF {
    @Override
    public String write(CheckReport report, boolean colour, int width) {
      return SarifOutput.write(report);
    }
  },
  /** JUnit's XML. */
  JUNIT {
    @Override
    public String write(CheckReport report, boolean colour, int width) {
      return JUnitOutput.write(report);
    }
  },
  /** Annotations of GitHub Actions. */
  GITHUB {
    @Override
    public String write(CheckReport report, boolean colour, int width) {
      return GitHubOutput.write(report);
    }
  };

  /**
   * The report as text, every line ended.
   *
   * @param colour whether a terminal shows colours; only the table has any
   * @param width columns that lines of prose have at most; only the table breaks lines
   */
  public abstract String write(CheckReport report, boolean colour, int width);
}
