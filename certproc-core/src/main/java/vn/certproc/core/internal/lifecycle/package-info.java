/** Reads the state machine and the files of events. */
@NullMarked
package vn.certproc.core.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
