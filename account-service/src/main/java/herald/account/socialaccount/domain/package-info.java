/** An account's rules, decided in plain Java: no framework, no clock, no ids of its own making. */
@NullMarked
package herald.account.socialaccount.domain;

import org.jspecify.annotations.NullMarked;
