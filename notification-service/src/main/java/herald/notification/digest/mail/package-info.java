/** What a digest looks like, from templates, in the language of its reader. */
@NullMarked
package herald.notification.digest.mail;

import org.jspecify.annotations.NullMarked;
