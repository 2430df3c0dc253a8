/**
 * What an operation answers: a body with what was changed, or an error in the words of the service.
 */
@NullMarked
package io.glueledger.localglue.reply;

import org.jspecify.annotations.NullMarked;
