/**
 * Working days of state bodies in Viet Nam: which day is one and why not, and when a period that is
 * counted in them ends.
 */
@NullMarked
package vn.certproc.core.calendar;

import org.jspecify.annotations.NullMarked;
