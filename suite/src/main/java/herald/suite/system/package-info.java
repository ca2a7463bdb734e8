/**
 * What there is to run, at which ports, and what each service is told: the system in one readable
 * place.
 */
@NullMarked
package herald.suite.system;

import org.jspecify.annotations.NullMarked;
