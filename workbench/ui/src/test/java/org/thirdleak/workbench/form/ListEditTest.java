package org.thirdleak.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.workbench.form.FormNode.GroupList;
import org.thirdleak.workbench.source.ConfigText;

class ListEditTest {

    private static ListEdit.Done added(String json, String list, String kind) {
        ConfigText text = ConfigText.of(json, true);
        GroupList node = (GroupList) FieldEdit.form(text).orElseThrow().at(list);
        return new ListEdit(node).added(text, kind);
    }

    @ParameterizedTest
    @CsvSource({
        "hypotheses, '{\"record\": {}, \"hypotheses\": []}', ageing",
        "hypotheses, '{\"record\": {}, \"hypotheses\": [ ]}', ageing",
        "hypotheses, '{\"record\": {}, \"hypotheses\": null}', ageing",
        "hypotheses, '{\"record\": {}}', ageing",
        "hypotheses, '{}', ageing",
        "designs, '{\"designs\": []}', ''",
        "multiverse.axes, '{\"record\": {}}', ''",
        "multiverse.axes, '{\"multiverse\": {\"axes\": []}}', ''",
    })
    void theFirstGroupOfAListInJsonIsJson(String list, String json, String kind) throws Exception {
        ListEdit.Done done = added(json, list, kind);

        var items = new ObjectMapper().readTree(done.text().text()).at("/" + list.replace('.', '/'));
        assertTrue(items.isArray(), done.text().text());
        assertEquals(1, items.size(), done.text().text());
        assertEquals(kind, items.get(0).path("type").asText());
    }

    @Test
    void theFirstGroupOfAListOverSeveralLinesOfJsonIsJson() throws Exception {
        String json = """
                {
                  "record": {},
                  "hypotheses": [
                  ]
                }
                """;

        ListEdit.Done done = added(json, "hypotheses", "impacts");

        assertEquals(
                "impacts",
                new ObjectMapper()
                        .readTree(done.text().text())
                        .at("/hypotheses/0/type")
                        .asText());
    }
}
