package org.thirdleak.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.config.Limits;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.Group;
import org.thirdleak.workbench.form.FormNode.GroupList;
import org.thirdleak.workbench.source.ConfigText;

class FormEditTest {
    private static final ConfigText TEXT = ConfigText.of("""
            # kept
            record:
              units: a.csv
            environment:
              debris: {}
            designs:
              - id: one
                protection:
                  type: single_wall
                  thickness_factor: 2
            """, false);

    private static SettingForm form(ConfigText text) {
        return FieldEdit.form(text).orElseThrow();
    }

    private static ConfigText give(ConfigText text, String path, String yaml) {
        SettingForm form = form(text);
        return new FieldEdit(form).with(text, (Field) form.at(path), yaml);
    }

    private static ListEdit designs(ConfigText text) {
        return new ListEdit((GroupList) form(text).at("designs"));
    }

    @Test
    void aGroupLeftOutIsGivenWithItsUsualKind() {
        ConfigText edited = give(TEXT, "environment.debris.model.solar_flux_sfu", "120");

        assertEquals("kessler", edited.words("environment.debris.model.type").orElseThrow());
        assertEquals(
                "120", edited.value("environment.debris.model.solar_flux_sfu").orElseThrow());
    }

    @Test
    void anotherKindLosesWhatItDoesNotHave() {
        ConfigText edited = give(TEXT, "designs.one.protection.type", "whipple");

        assertEquals("whipple", edited.words("designs.one.protection.type").orElseThrow());
        assertTrue(edited.value("designs.one.protection.thickness_factor").isEmpty());
        assertTrue(edited.text().startsWith("# kept"));
    }

    @Test
    void groupsOfAListAreAddedCopiedMovedAndRemoved() {
        ListEdit.Done added = designs(TEXT).added(TEXT, "");
        assertEquals(List.of("designs.one", "designs.design"), added.text().children("designs"));

        Group one = (Group) form(added.text()).at("designs.one");
        ListEdit.Done copied = designs(added.text()).duplicated(added.text(), one);
        assertEquals("designs.one-2", copied.path());
        assertEquals(
                "2",
                copied.text().value("designs.one-2.protection.thickness_factor").orElseThrow());

        ListEdit.Done moved = designs(added.text()).movedDown(added.text(), one);
        assertEquals(List.of("designs.design", "designs.one"), moved.text().children("designs"));
        assertEquals(
                List.of("designs.design"), ListEdit.removed(added.text(), one).children("designs"));
    }

    @Test
    void theFirstGroupOfAListMakesTheList() {
        GroupList list = (GroupList) form(TEXT).at("hypotheses");

        ListEdit.Done added = new ListEdit(list).added(TEXT, "ageing");

        assertEquals("ageing", added.text().words("hypotheses.ageing.type").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "{ uniform: [1, 2] }",
                "{ log_uniform: [0.5, 2] }",
                "{ log_normal: { median: 1, sigma_ln: 0.5 } }",
                "{ normal: { mean: 0, sd: 1 } }",
                "{ beta: [2, 3] }",
                "{ gamma: { shape: 2, rate: 4 } }"
            })
    void aPriorIsTakenApartAndPutTogetherAgain(String yaml) {
        PriorText prior = PriorText.of(SettingReader.value(yaml).orElseThrow(), false);

        assertEquals(SettingReader.value(yaml), SettingReader.value(prior.yaml()));
        PriorText.kinds(false).forEach(kind -> assertTrue(prior.as(kind).prior().isPresent(), kind));
    }

    @Test
    void aPriorHalfTypedIsNone() {
        assertFalse(new PriorText(false, "uniform", List.of("1", "")).prior().isPresent());
    }

    @Test
    void aSliderReachesBothEndsOfItsRange() {
        SliderScale wide = new SliderScale(new Limits(1e-6, 1, false, false, "", ""));

        assertEquals("0.000001", wide.value(0));
        assertEquals("1", wide.value(SliderScale.STEPS));
        assertEquals(100, wide.place(1e-3));
        assertFalse(
                new SliderScale(new Limits(0, 1, true, false, "", "")).value(0).equals("0"));
    }
}
