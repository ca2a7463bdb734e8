/**
 * What every service does in the same way at its edges. A request comes in with a token of the
 * access service and becomes a {@link herald.platform.service.Caller}, or, from another service, a
 * {@link herald.platform.service.ServiceCaller}; what it wrote is answered with a position ({@link
 * herald.platform.service.Answers}); what it may not do is asked of the {@link
 * herald.platform.service.Authority}; a list comes page by page ({@link
 * herald.platform.service.Paging}); whatever goes wrong becomes one problem document. This package
 * is what services use; its subpackages are wired by auto-configuration and named nowhere else.
 */
@NullMarked
package herald.platform.service;

import org.jspecify.annotations.NullMarked;
