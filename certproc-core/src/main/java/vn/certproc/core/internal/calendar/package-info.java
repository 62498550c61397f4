/** From the data of holidays and announcements to the days that are off. */
@NullMarked
package vn.certproc.core.internal.calendar;

import org.jspecify.annotations.NullMarked;
