/** Whether accounts are connected, in the order in which the account service told it. */
@NullMarked
package herald.autopublish.connection.domain;

import org.jspecify.annotations.NullMarked;
