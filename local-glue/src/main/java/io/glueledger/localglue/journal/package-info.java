/** The record of every request in the order of being taken, for tests to look at. */
@NullMarked
package io.glueledger.localglue.journal;

import org.jspecify.annotations.NullMarked;
