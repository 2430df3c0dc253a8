/** How far a URL, by itself, protects the transport, as the documentation of each driver says. */
@NullMarked
package io.glueledger.definition.url.transport;

import org.jspecify.annotations.NullMarked;
