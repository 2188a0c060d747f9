package org.thirdleak.simulator.experiment;

/** A hypothesis cannot have made the record, whatever its parameters: there is nothing to weigh. */
public final class ImpossibleRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * For one hypothesis.
     *
     * @param hypothesis its id
     * @param reason which part of the record it excludes
     */
    public ImpossibleRecordException(String hypothesis, String reason) {
        super("the record is impossible under hypothesis " + hypothesis
                + ": its likelihood is 0 wherever its priors reach, " + reason
                + ". Maybe a prior is fixed at a value that excludes it.");
    }
}
