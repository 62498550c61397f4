/** Speed and size of forms, beside another PDF library drawing the same content. */
@NullMarked
package vn.certproc.bench;

import org.jspecify.annotations.NullMarked;
