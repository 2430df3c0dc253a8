/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.CheckedFinding;
import io.glueledger.event.Severity;

/** Workflow commands of GitHub Actions, one a finding. */
final class GitHubOutput {

  private GitHubOutput() {}

  static String write(CheckReport report) {
    StringBuilder out = new StringBuilder();
    report
        .checked()
        .forEach(
            checked -> checked.findings().forEach(finding -> out.append(line(checked, finding))));
    return out.toString();
  }

  private static String line(CheckedConnection checked, CheckedFinding one) {
    return "::%s file=%s,line=%d,col=%d,title=%s::%s%n"
        .formatted(
            level(one),
            property(checked.subject().file()),
            one.at().line(),
            one.at().column(),
            property(one.finding().getPolicyId() + " " + one.finding().getTitle()),
            message(
                "%s [%s]: %s%nFix: %s"
                    .formatted(
                        checked.name(),
                        one.mode(),
                        one.finding().getReason(),
                        one.finding().getFix())));
  }

  private static String level(CheckedFinding one) {
    if (one.denies()) {
      return "error";
    }
    return one.finding().getSeverity() == Severity.LOW ? "notice" : "warning";
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
