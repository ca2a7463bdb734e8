/**
 * PostgreSQL and Kafka without an installation: unpacked from libraries and run as children of this
 * process, each with passwords, its own user and a data folder that outlives it.
 *
 * <p>{@link herald.platform.embedded.EmbeddedPostgres} and {@link
 * herald.platform.embedded.EmbeddedKafka} start and stop the two; {@link
 * herald.platform.embedded.ServiceDatabase} and {@link herald.platform.embedded.ServiceTopics} give
 * each service its own database, roles, topics and rights in them, on these or on any other
 * servers.
 */
@NullMarked
package herald.platform.embedded;

import org.jspecify.annotations.NullMarked;
