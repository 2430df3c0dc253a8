/** Strict reading and plain or canonical writing of JSON trees. */
@NullMarked
package io.glueledger.localglue.json;

import org.jspecify.annotations.NullMarked;
