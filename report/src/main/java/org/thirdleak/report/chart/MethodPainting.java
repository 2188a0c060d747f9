package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.thirdleak.report.claim.MethodCaption;
import org.thirdleak.report.claim.MethodName;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.MethodEvidence;

/** Per hypothesis a row for each method: how far its evidence is from that of the first, and its error. */
record MethodPainting(Reading reading, List<HypothesisResult> hypotheses) implements Figure.Painting {
    private static final double NUMBERS = 292;
    private static final double Z_95 = 1.96;
    private static final double NARROWEST = 0.01;
    private static final double MARGIN = 1.12;

    /** Copies the list. */
    MethodPainting {
        hypotheses = List.copyOf(hypotheses);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Lanes.Name> names = new ArrayList<>();
        for (HypothesisResult hypothesis : hypotheses) {
            names.add(new Lanes.Name(reading.name(hypothesis.id()), true));
            hypothesis
                    .evidenceByMethod()
                    .forEach(evidence -> names.add(new Lanes.Name(MethodName.of(evidence.engine()), false)));
        }
        Rectangle2D body = new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), area.getHeight() - Panel.TICKS_AND_LABEL);
        Lanes lanes = Lanes.in(g, names, body);
        lanes.drawNames(g, theme);
        Rectangle2D data = new Rectangle2D.Double(
                lanes.right(), body.getY(), area.getMaxX() - lanes.right() - NUMBERS, body.getHeight());
        Panel panel = new Panel(data, theme);
        Range range = range();
        int ticks = (int) Math.max(2, data.getWidth() / 90);
        TickAxis axis = panel.styled(
                new TickAxis(range, Ticks.linear(range, ticks, "")), "difference in ln Z from the method that counts");
        panel.draw(g, axis, Panel.hidden(0, 1), Panel.Grid.VERTICAL, (copy, scale) -> {
            copy.setPaint(theme.ink());
            copy.setStroke(new BasicStroke(1.2f));
            Panel.line(copy, scale.x(0), data.getY(), scale.x(0), data.getMaxY());
            rows((first, evidence, row) -> dot(copy, scale, first, evidence, lanes.middle(row), theme));
        });
        rows((first, evidence, row) -> numbers(g, data, first, evidence, lanes.middle(row), theme));
    }

    @FunctionalInterface
    private interface Row {
        void draw(MethodEvidence first, MethodEvidence evidence, int row);
    }

    /** A row for the name of each hypothesis, then one for each of its methods. */
    private void rows(Row each) {
        int row = 0;
        for (HypothesisResult hypothesis : hypotheses) {
            row++;
            for (MethodEvidence evidence : hypothesis.evidenceByMethod()) {
                each.draw(hypothesis.evidenceByMethod().get(0), evidence, row++);
            }
        }
    }

    /** About 0, as wide as the widest error bar. */
    private Range range() {
        double widest = NARROWEST;
        for (HypothesisResult hypothesis : hypotheses) {
            double first = hypothesis.evidenceByMethod().get(0).value();
            for (MethodEvidence evidence : hypothesis.evidenceByMethod()) {
                widest = Math.max(widest, Math.abs(evidence.value() - first) + Z_95 * evidence.standardError());
            }
        }
        return new Range(-MARGIN * widest, MARGIN * widest);
    }

    private static void dot(
            Graphics2D g, Panel.Scale scale, MethodEvidence first, MethodEvidence evidence, double y, Theme theme) {
        boolean main = evidence.equals(first);
        double difference = evidence.value() - first.value();
        double half = Z_95 * evidence.standardError();
        Dot dot = new Dot(main ? 12 : 10, main ? theme.accent() : theme.secondInk());
        double x = scale.x(difference);
        double low = scale.x(difference - half);
        double high = scale.x(difference + half);
        dot.drawWithError(g, x, low, high, y);
        Spot.mark(
                g,
                dot.spot(x, low, high, y),
                () -> MethodName.of(evidence.engine()) + ": " + MethodCaption.words(evidence)
                        + (main
                                ? ", the method that counts"
                                : ", " + Numbers.fixed(MethodCaption.apart(first, evidence), 1)
                                        + " standard errors apart"));
    }

    private static void numbers(
            Graphics2D g, Rectangle2D data, MethodEvidence first, MethodEvidence evidence, double y, Theme theme) {
        boolean main = evidence.equals(first);
        Lettering number = new Lettering(
                (main ? Inter.SEMI_BOLD : Inter.REGULAR).size(12.5), main ? theme.accent() : theme.secondInk());
        double left = data.getMaxX() + 14;
        number.drawMiddle(g, MethodCaption.words(evidence), left, y, Anchor.START);
        if (!main) {
            String apart = Numbers.fixed(MethodCaption.apart(first, evidence), 1) + " standard errors apart";
            number.drawMiddle(g, apart, left + NUMBERS - 14, y, Anchor.END);
        }
    }
}
