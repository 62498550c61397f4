/** The command as a user runs it: a process of its own. */
@NullMarked
package vn.certproc.command;

import org.jspecify.annotations.NullMarked;
