/** Recognising and decoding bytes. */
@NullMarked
package vn.certproc.pki.internal;

import org.jspecify.annotations.NullMarked;
