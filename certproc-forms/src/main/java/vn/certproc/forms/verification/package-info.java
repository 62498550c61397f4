/**
 * The signatures of a PDF that may come from anyone: what each covers, what was changed after it,
 * and what it is worth.
 *
 * <p>Source: ISO 32000-2 §12.8; ETSI EN 319 142-1; the attacks of Mladenov and others, "1 Trillion
 * Dollar Refund: How To Spoof PDF Signatures" (CCS 2019), and Mainka and others, "Shadow Attacks"
 * (NDSS 2021), and Rohlmann and others, "Breaking the Specification: PDF Certification" (IEEE
 * S&amp;P 2021).
 */
@NullMarked
package vn.certproc.forms.verification;

import org.jspecify.annotations.NullMarked;
