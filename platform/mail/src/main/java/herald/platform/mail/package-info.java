/**
 * How a service writes to people: {@link herald.platform.mail.Templates texts} in Dutch and English
 * for mails and for the pages that they lead to, the {@link herald.platform.mail.Letter letter}
 * that comes of one, and the {@link herald.platform.mail.MailServer server} that takes it. Whether
 * a letter may be sent again is decided by what the server's answer proves; when and to whom is
 * each service's own matter.
 */
@NullMarked
package herald.platform.mail;

import org.jspecify.annotations.NullMarked;
