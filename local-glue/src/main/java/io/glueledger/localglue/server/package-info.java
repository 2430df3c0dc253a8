/**
 * The way of one request over HTTP: read, journalled, delayed or broken if so switched, run,
 * answered.
 */
@NullMarked
package io.glueledger.localglue.server;

import org.jspecify.annotations.NullMarked;
