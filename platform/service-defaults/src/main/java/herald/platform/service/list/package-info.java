/** Lists: the page that is asked for is read from the parameter {@code cursor}. */
@NullMarked
package herald.platform.service.list;

import org.jspecify.annotations.NullMarked;
