/**
 * Prepares an installation whose parts run in containers: its secrets, what each service is told,
 * the databases and the topics. The same declarations as on one machine, other places.
 */
@NullMarked
package herald.suite.provision;

import org.jspecify.annotations.NullMarked;
