/** What the service holds: connections by catalog and name, changed atomically one by one. */
@NullMarked
package io.glueledger.localglue.store;

import org.jspecify.annotations.NullMarked;
