/** The verbs: each parses, calls the façade, and prints. */
@NullMarked
package vn.certproc.cli.internal.verb;

import org.jspecify.annotations.NullMarked;
