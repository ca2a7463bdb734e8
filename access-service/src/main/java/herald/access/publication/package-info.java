/**
 * What this service tells the others, in the words of the contracts: who may use which account, who
 * is there, and, on a compacted topic, who they are. Internal events and contracts are translated
 * here and nowhere else.
 */
@NullMarked
package herald.access.publication;

import org.jspecify.annotations.NullMarked;
