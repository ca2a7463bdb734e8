/** Speaking to a running suite: its own control address, the services' APIs, Herald's API. */
@NullMarked
package herald.suite.client;

import org.jspecify.annotations.NullMarked;
