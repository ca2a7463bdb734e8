/**
 * What an operator sees and does on the management port: whether the service is ready, and what it
 * waits for; how far the groups are and which stand still; what is parked, and its release; the
 * rebuilding of a read model.
 */
@NullMarked
package herald.platform.service.operations;

import org.jspecify.annotations.NullMarked;
