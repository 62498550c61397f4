/** Forms as HTML: markup, and the stylesheet made of the document's measures. */
@NullMarked
package vn.certproc.forms.internal.html;

import org.jspecify.annotations.NullMarked;
