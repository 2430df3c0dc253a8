/** The operations on the tags of a connection. */
@NullMarked
package io.glueledger.localglue.tag;

import org.jspecify.annotations.NullMarked;
