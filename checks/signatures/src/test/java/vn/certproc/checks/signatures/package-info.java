/** Signatures before several judges: DSS, poppler, MuPDF, veraPDF and our own verifier. */
@NullMarked
package vn.certproc.checks.signatures;

import org.jspecify.annotations.NullMarked;
