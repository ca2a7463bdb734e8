/**
 * What an operator sees and does on the management port: whether the service is ready, and what it
 * waits for; how far the read models are, and rebuilding one.
 */
@NullMarked
package herald.platform.service.operations;

import org.jspecify.annotations.NullMarked;
