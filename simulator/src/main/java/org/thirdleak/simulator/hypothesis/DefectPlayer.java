package org.thirdleak.simulator.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;

/** Plays the leaks of a defect: the lives of defective circuits of the affected lots end. */
final class DefectPlayer {

    private final Defect defect;
    private final DefectLots lots;
    private final LifeEnds ends;

    /**
     * For one defect.
     *
     * @param fleet exposure
     * @param defect who can have it
     * @param rng stream of uniform numbers
     * @param gaps exponential numbers of mean 1 from the same stream
     */
    DefectPlayer(FleetExposure fleet, Defect defect, UniformRandomProvider rng, Gaps gaps) {
        this.defect = defect;
        this.lots = new DefectLots(fleet, defect);
        this.ends = new LifeEnds(lots, defect.curve(), rng, gaps);
    }

    void play(double[] point, History history) {
        int later = lots.affected(defect.endOfLotDay(point));
        int affected = lots.affected(point[defect.onsetIndex()]);
        ends.play(later, affected, point[defect.fractionIndex()], point, history);
    }
}
