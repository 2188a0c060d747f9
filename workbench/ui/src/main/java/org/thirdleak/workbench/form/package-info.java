/** The fields of the form and what is known of each setting. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.form;
