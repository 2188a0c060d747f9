package org.thirdleak.simulator.inference;

/**
 * Equally weighted draws from weighted points: systematic resampling (Kitagawa 1996), which takes a point of weight w
 * either ⌊nw⌋ or ⌈nw⌉ times.
 *
 * @param row randomisation of each draw, rising
 * @param index point of each draw within its randomisation, rising within a row
 */
record Resampling(int[] row, int[] index) {

    /**
     * Draws.
     *
     * @param evidence weighted points
     * @param draws number of draws
     * @param offset where the comb begins, 0 … 1
     */
    static Resampling systematic(Evidence evidence, int draws, double offset) {
        double[][] logs = evidence.logWeights();
        double most = Evidence.greatest(logs);
        double total = 0;
        for (double[] row : logs) {
            for (double log : row) {
                total += Math.exp(log - most);
            }
        }
        int[] rows = new int[draws];
        int[] indices = new int[draws];
        double running = 0;
        int drawn = 0;
        for (int r = 0; r < logs.length; r++) {
            for (int i = 0; i < logs[r].length; i++) {
                running += Math.exp(logs[r][i] - most);
                while (drawn < draws && (drawn + offset) * total < running * draws) {
                    rows[drawn] = r;
                    indices[drawn++] = i;
                }
            }
        }
        while (drawn < draws) { // rounding may leave the last tooth of the comb beyond the sum
            rows[drawn] = rows[Math.max(0, drawn - 1)];
            indices[drawn] = indices[Math.max(0, drawn - 1)];
            drawn++;
        }
        return new Resampling(rows, indices);
    }
}
