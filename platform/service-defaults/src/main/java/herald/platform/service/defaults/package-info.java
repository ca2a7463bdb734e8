/**
 * The configuration that all services share, in {@code herald-defaults.yml}; a service's own {@code
 * application.yml} holds its name, its port, and what differs.
 */
@NullMarked
package herald.platform.service.defaults;

import org.jspecify.annotations.NullMarked;
