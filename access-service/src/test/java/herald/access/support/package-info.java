/** The service as it runs, for its integration tests: real roles, real keys, real tokens, HTTP. */
@NullMarked
package herald.access.support;

import org.jspecify.annotations.NullMarked;
