/**
 * How a physical argument is refused: {@link org.thirdleak.core.quantity.Quantity} checks a value against its permitted
 * range and names quantity, value, unit and range when it is outside.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.quantity;
