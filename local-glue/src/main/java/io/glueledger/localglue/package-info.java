/**
 * A Glue for trials and tests: true to the protocol, in memory, with a journal of what it was asked
 * and switches for what may go wrong.
 */
@NullMarked
package io.glueledger.localglue;

import org.jspecify.annotations.NullMarked;
