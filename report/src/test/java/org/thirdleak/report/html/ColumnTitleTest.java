package org.thirdleak.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "of; hypothesis",
                "over; against",
                "bayes_factor; Bayes factor",
                "log_bayes_factor_standard_error; ln Bayes factor, standard error",
                "age_days; age, days",
                "at_risk_from_utc; at risk from, UTC",
                "low_95_h; 95 % from, h",
                "median_high_95; median, 95 % to",
                "quantile_05; 5 % quantile",
                "weight_of_evidence_nats; weight of evidence, nats",
                "universal_bound; universal bound",
                "hypothesis; hypothesis"
            })
    void aColumnIsNamedInWordsWithItsUnit(String column, String title) {
        assertEquals(title, ColumnTitle.of(column).replace('\u00A0', ' '));
    }
}
