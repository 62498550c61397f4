/** What the host knows beside the request. */
@NullMarked
package vn.certproc.api.facts;

import org.jspecify.annotations.NullMarked;
