/**
 * Where the heat of an orbit comes from: {@link org.thirdleak.core.orbit.CircularOrbit} knows angle and eclipse,
 * {@link org.thirdleak.core.orbit.Facing} how a surface sees Sun and Earth, {@link org.thirdleak.core.orbit.Heating}
 * what a coated surface absorbs. Model card: {@code docs/models/orbit-heating.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.orbit;
