/**
 * Reads a PDF without any repair: what two readers might understand differently is refused. PDFBox
 * mends silently (wrong offsets, missing sections, doubled entries), which is right for showing a
 * file and wrong for telling what was signed.
 *
 * <p>Source: ISO 32000-2 §7.3 (objects), §7.5 (file structure).
 */
@NullMarked
package vn.certproc.forms.internal.strict;

import org.jspecify.annotations.NullMarked;
