/**
 * The accounts view: the rows of the settings table, all columns. Its own rows are folded from the
 * events; what other services know of an account is joined when it is read, so the order in which
 * their topics arrive does not matter; who may see which row is asked of the access service for
 * each request.
 */
@NullMarked
package herald.account.socialaccount.read.overview;

import org.jspecify.annotations.NullMarked;
