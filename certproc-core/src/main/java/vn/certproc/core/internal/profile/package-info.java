/** From a profile's XML to its immutable tables, with every fault named. */
@NullMarked
package vn.certproc.core.internal.profile;

import org.jspecify.annotations.NullMarked;
