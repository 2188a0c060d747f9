package org.thirdleak.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {
    @ParameterizedTest
    @CsvSource({
        "bayes-factors, COMPARISON",
        "predicted-leaks, COMPARISON",
        "prior-onset, ASSUMPTIONS",
        "left-out, ASSUMPTIONS",
        "multiverse, ASSUMPTIONS",
        "watching, OUTLOOK",
        "hazard, OUTLOOK",
        "survival, OUTLOOK",
        "scan-statistic, CHANCE",
        "approximate-bayes, CHANCE",
        "evidence-ledger, COMPARISON",
        "evidence-by-method, TRUST",
        "diagnostics, TRUST",
        "convergence, TRUST",
        "pairs-defect, TRUST"
    })
    void everyFigureAnswersAQuestion(String figure, Part part) {
        assertEquals(part, Part.of(figure));
    }
}
