/** The ports of an operation: what it is asked, by whom, and about which connections. */
@NullMarked
package io.glueledger.localglue.call;

import org.jspecify.annotations.NullMarked;
