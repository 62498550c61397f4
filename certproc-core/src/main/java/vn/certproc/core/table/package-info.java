/** A profile's rules as one table: who may file what, for which token, for which reason. */
@NullMarked
package vn.certproc.core.table;

import org.jspecify.annotations.NullMarked;
