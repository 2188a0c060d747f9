/**
 * What a strike does: {@link org.thirdleak.core.impact.BallisticLimit} says from which size on a particle goes through
 * a wall ({@link org.thirdleak.core.impact.SingleWall}, {@link org.thirdleak.core.impact.WhippleShield},
 * {@link org.thirdleak.core.impact.InsulatedWall}), {@link org.thirdleak.core.impact.HoleDiameter} how wide the hole is,
 * and {@link org.thirdleak.core.impact.PerforationRate} how often it happens to a square metre of surface.
 *
 * <p>Arguments are in SI units. The equations are those of the field, in cm, g and km/s, converted once at the top.
 * Model cards: {@code docs/models/ballistic-limit.md}, {@code docs/models/perforation-and-holes.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.impact;
