/**
 * The registration system's list of persons as a spreadsheet: written from requests, and read back
 * into them with faults by row and column.
 */
@NullMarked
package vn.certproc.forms.sheet;

import org.jspecify.annotations.NullMarked;
