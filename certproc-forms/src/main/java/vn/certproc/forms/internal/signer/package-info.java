/** Signing a PDF: the checks before it, the revision that waits for its signature, its state. */
@NullMarked
package vn.certproc.forms.internal.signer;

import org.jspecify.annotations.NullMarked;
