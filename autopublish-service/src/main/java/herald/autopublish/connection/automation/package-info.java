/**
 * Posts follow their account's connection. One processing group keeps which posts wait on an
 * account, or were withheld for want of it, and reads nothing else, so that everything happens in
 * the order of the store.
 */
@NullMarked
package herald.autopublish.connection.automation;

import org.jspecify.annotations.NullMarked;
