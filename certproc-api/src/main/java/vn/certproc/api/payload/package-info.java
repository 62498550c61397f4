/** The payload: requests as XML, its schema, its reader and its writer. */
@NullMarked
package vn.certproc.api.payload;

import org.jspecify.annotations.NullMarked;
