/** The operations that read connections, and what a connection looks like in an answer. */
@NullMarked
package io.glueledger.localglue.lookup;

import org.jspecify.annotations.NullMarked;
