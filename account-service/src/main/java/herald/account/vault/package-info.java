/**
 * Where the networks' tokens are at rest. Each set is encrypted with a data key of its own, which
 * is wrapped by the installation's key; hub, owner, field and version are bound into each
 * ciphertext, so that one moved to another row does not open. Tokens never leave this package but
 * to a network client: not into events, logs, errors or answers.
 */
@NullMarked
package herald.account.vault;

import org.jspecify.annotations.NullMarked;
