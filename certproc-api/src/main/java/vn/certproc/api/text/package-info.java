/** Words for officials, in both languages. */
@NullMarked
package vn.certproc.api.text;

import org.jspecify.annotations.NullMarked;
