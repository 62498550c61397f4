/** What stands in a signature field: a picture or a text, drawn as its widget's appearance. */
@NullMarked
package vn.certproc.forms.internal.appearance;

import org.jspecify.annotations.NullMarked;
