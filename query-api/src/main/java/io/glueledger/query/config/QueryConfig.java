/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

/**
 * Everything that the read side can be told.
 *
 * @param listen where it is reached ({@code query-api.listen.*}, {@code
 *     query-api.listen.behind-proxy})
 * @param projectors whom it asks ({@code query-api.projectors}, {@code query-api.projector-*})
 * @param signIn who may read ({@code query-api.tokens-file}, {@code query-api.session-*})
 * @param limits what it takes at most ({@code query-api.limits.*})
 */
public record QueryConfig(
    ListenConfig listen, ProjectorsConfig projectors, SignInConfig signIn, LimitsConfig limits) {}
