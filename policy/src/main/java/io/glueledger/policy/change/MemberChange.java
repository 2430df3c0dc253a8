/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

/**
 * What one member was and is, as far as it may be shown.
 *
 * @param path of the member
 * @param from what it was
 * @param to what it is
 */
record MemberChange(String path, String from, String to) {
  String inWords() {
    return "from " + from + " to " + to;
  }
}
