/** How far a URL, by itself, protects the transport, as the documentation of each driver says. */
@NullMarked
package io.glueledger.definition.transport;

import org.jspecify.annotations.NullMarked;
