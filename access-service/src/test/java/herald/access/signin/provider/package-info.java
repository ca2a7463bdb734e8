/** Signing in at a foreign provider, at a real one. */
package herald.access.signin.provider;
