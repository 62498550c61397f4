/**
 * The life cycle of a request, from draft to closed: a declared state machine, files of events, and
 * where a case stands. Everything is a value; a state is rebuilt from its events.
 */
@NullMarked
package vn.certproc.core.lifecycle;

import org.jspecify.annotations.NullMarked;
