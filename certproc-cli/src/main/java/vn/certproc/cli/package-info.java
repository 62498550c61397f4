/** The {@code certproc} command. */
@NullMarked
package vn.certproc.cli;

import org.jspecify.annotations.NullMarked;
