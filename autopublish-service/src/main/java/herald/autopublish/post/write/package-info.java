/**
 * What posts are told. Persons draft, edit, schedule, publish, return, cancel, delete, try again
 * and resolve them: an endpoint each, which asks the authority and sends one command. A command
 * carries what its sender was found to be allowed, as the post may have moved on meanwhile.
 */
@NullMarked
package herald.autopublish.post.write;

import org.jspecify.annotations.NullMarked;
