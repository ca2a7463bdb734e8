/** Which accounts are preselected, decided in plain Java. */
@NullMarked
package herald.account.defaults.domain;

import org.jspecify.annotations.NullMarked;
