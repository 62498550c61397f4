/** Attacks on signed PDF files, each a small class with where it is described. */
@NullMarked
package vn.certproc.checks.attacks;

import org.jspecify.annotations.NullMarked;
