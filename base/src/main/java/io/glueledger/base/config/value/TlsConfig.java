/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import java.nio.file.Path;

/**
 * What the listener proves its name with.
 *
 * @param certificate file with the chain of certificates, PEM
 * @param key file with the private key, PEM (PKCS #8)
 */
public record TlsConfig(Path certificate, Path key) {}
