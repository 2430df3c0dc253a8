/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.reading;

import io.glueledger.check.tree.Position;

/**
 * Something in the input that is not as Glue's model has it, so that the gate would refuse it.
 *
 * @param path of the member, as Glue writes it
 * @param problem what is wrong, in words that follow the path; quotes no value
 * @param fix what to do
 */
public record ModelMismatch(String path, String problem, String fix, Position at) {}
