package org.thirdleak.simulator.experiment;

/** A hypothesis cannot have made the record, whatever its parameters: there is nothing to weigh. */
public final class ImpossibleRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * For one hypothesis.
     *
     * @param hypothesis its id
     */
    public ImpossibleRecordException(String hypothesis) {
        super(
                "the record is impossible under hypothesis " + hypothesis
                        + ": its likelihood is 0 wherever its priors reach. Maybe a prior is fixed at a value that excludes the leaks.");
    }
}
