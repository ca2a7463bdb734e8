/**
 * How what happened is said. Plain Java: the types of happenings are data, each with its sentence.
 */
@NullMarked
package herald.notification.activity.domain;

import org.jspecify.annotations.NullMarked;
