/** The operations that change or test connections. */
@NullMarked
package io.glueledger.localglue.connection;

import org.jspecify.annotations.NullMarked;
