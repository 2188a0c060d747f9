/** Drives the assembled product as a user does. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.product;
