/** The verbs of digital signatures: prepare, sign, verify, and what {@code file --sign} takes. */
@NullMarked
package vn.certproc.cli.internal.verb.signing;

import org.jspecify.annotations.NullMarked;
