/** How answers look: text for officials, JSON and XML for machines. */
@NullMarked
package vn.certproc.cli.internal.out;

import org.jspecify.annotations.NullMarked;
