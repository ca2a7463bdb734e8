/** The shell around the brand's decisions, and the endpoint that creates brands. */
@NullMarked
package herald.brand.brand.write;

import org.jspecify.annotations.NullMarked;
