/**
 * Signing in at a foreign OpenID provider, by the code flow with PKCE. The provider says who
 * somebody is; which user of which hub that is stays Herald's own matter: an identity is linked to
 * a person by an invitation, or by a verified address that the person signs in with already.
 */
@NullMarked
package herald.access.signin.provider;

import org.jspecify.annotations.NullMarked;
