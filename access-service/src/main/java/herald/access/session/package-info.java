/**
 * Sessions: a person's browser is signed in, in one of the person's hubs at a time. The gateway
 * exchanges a session's cookie for Herald's tokens; its owner lists their sessions and ends them.
 * Sessions are rows, so that every replica knows them and ending one is ending it everywhere.
 */
@NullMarked
package herald.access.session;

import org.jspecify.annotations.NullMarked;
