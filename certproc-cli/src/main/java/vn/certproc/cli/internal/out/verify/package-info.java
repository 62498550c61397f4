/** What signatures are worth: for officials, and for programs. */
@NullMarked
package vn.certproc.cli.internal.out.verify;

import org.jspecify.annotations.NullMarked;
