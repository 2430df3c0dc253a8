/** Switches for what may go wrong, and what they mean for one request. */
@NullMarked
package io.glueledger.localglue.fault;

import org.jspecify.annotations.NullMarked;
