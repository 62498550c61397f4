/** The answer to a request: verdict, checks, route, obligations, each with its citation. */
@NullMarked
package vn.certproc.api.decision;

import org.jspecify.annotations.NullMarked;
