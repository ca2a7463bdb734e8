/**
 * The {@code herald} command: all of Herald on one machine, and the commands of an operator.
 *
 * <p>{@link herald.suite.system} declares what there is to run; {@link herald.suite.home} keeps
 * data, secrets and logs in one folder; {@link herald.suite.run} starts, watches and stops it;
 * {@link herald.suite.client} speaks to what runs; {@link herald.suite.command} is what a person
 * types; {@link herald.suite.demo} shows one article becoming posts.
 */
@NullMarked
package herald.suite;

import org.jspecify.annotations.NullMarked;
