/** Behind the command: streams, exit codes, errors, help. */
@NullMarked
package vn.certproc.cli.internal;

import org.jspecify.annotations.NullMarked;
