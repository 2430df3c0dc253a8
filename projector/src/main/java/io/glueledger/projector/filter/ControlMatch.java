/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import io.glueledger.event.Finding;
import java.util.Optional;

/** Whether a finding is about a control of a standard. */
final class ControlMatch {

  private ControlMatch() {}

  /**
   * Whether its policy checks that control, case apart.
   *
   * @param control with the standard's name, or that name alone; empty for any finding
   */
  static boolean accepts(Optional<String> control, Finding finding) {
    return control
        .map(wanted -> finding.getControls().stream().anyMatch(its -> isWithin(its, wanted)))
        .orElse(true);
  }

  private static boolean isWithin(String control, String wanted) {
    return control.regionMatches(true, 0, wanted, 0, wanted.length())
        && (control.length() == wanted.length() || control.charAt(wanted.length()) == ' ');
  }
}
