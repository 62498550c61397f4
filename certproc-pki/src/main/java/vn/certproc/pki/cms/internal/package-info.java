/** The parts of CMS below its public types: names, outlines, encodings. Not exported. */
@NullMarked
package vn.certproc.pki.cms.internal;

import org.jspecify.annotations.NullMarked;
