/**
 * What the documents under {@code docs} say of the code, read from its sources: the catalogue of
 * stored events and how features hear of each other. A test of each service compares the committed
 * pages with what its sources say now, so that a page travels with the change that it tells of.
 */
@NullMarked
package herald.platform.testing.description;

import org.jspecify.annotations.NullMarked;
