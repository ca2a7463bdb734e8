/**
 * What holds of the repository as a whole and therefore in no single module: who hears what, which
 * module needs which, the contracts as one AsyncAPI document, and that no promise of the last
 * release is broken. Read from the files; no class of any service is known here.
 */
@NullMarked
package herald.house;

import org.jspecify.annotations.NullMarked;
