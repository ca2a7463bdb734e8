/**
 * JSON at the edge: what Herald writes, nulls included, and what it accepts, which is exactly what
 * it knows. The strictness is for requests alone; messages and events of newer versions are read
 * with the ordinary mapper.
 */
@NullMarked
package herald.platform.service.json;

import org.jspecify.annotations.NullMarked;
