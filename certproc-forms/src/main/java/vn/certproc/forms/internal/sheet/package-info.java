/** The list of persons: its definition as data, and the spreadsheet's parts. */
@NullMarked
package vn.certproc.forms.internal.sheet;

import org.jspecify.annotations.NullMarked;
