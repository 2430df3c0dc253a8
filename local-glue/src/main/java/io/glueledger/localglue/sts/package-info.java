/** The one operation of STS that clients of Glue ask: who the caller is. */
@NullMarked
package io.glueledger.localglue.sts;

import org.jspecify.annotations.NullMarked;
