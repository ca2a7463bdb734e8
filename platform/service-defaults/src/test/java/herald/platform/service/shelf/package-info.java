/** The smallest service that uses everything: shelves that hold books, with a real store. */
@NullMarked
package herald.platform.service.shelf;

import org.jspecify.annotations.NullMarked;
