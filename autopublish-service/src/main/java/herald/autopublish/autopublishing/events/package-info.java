/** What is stored about which account announces which blogs. Names and forms are frozen. */
@NullMarked
package herald.autopublish.autopublishing.events;

import org.jspecify.annotations.NullMarked;
