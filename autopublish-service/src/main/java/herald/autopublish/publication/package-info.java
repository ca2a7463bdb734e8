/**
 * What the other services are told of what happens here: one record a contract, each with the JSON
 * that the contract's schema says.
 */
@NullMarked
package herald.autopublish.publication;

import org.jspecify.annotations.NullMarked;
