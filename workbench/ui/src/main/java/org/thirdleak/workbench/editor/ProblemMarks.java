package org.thirdleak.workbench.editor;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IPainter;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.AnnotationRulerColumn;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationAccessExtension;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.workbench.source.ConfigModel;

/**
 * Problems of a config at their places in the source: underlined, marked beside the line number, and told when hovered over.
 */
final class ProblemMarks implements IAnnotationAccess, IAnnotationAccessExtension {

    private static final String ERROR = "org.thirdleak.workbench.problem";
    /** Of a problem without a place, as of a setting that is missing: told in the first line, nothing is underlined. */
    private static final String WHOLE = "org.thirdleak.workbench.problem.whole";

    private static final int RULER_WIDTH = 12;
    private static final int MARK_WIDTH = 7;
    private static final Color RED = new Color(0xd1, 0x3b, 0x3b);

    private final ConfigModel model;
    private final AnnotationModel annotations = new AnnotationModel();

    ProblemMarks(ConfigModel model) {
        this.model = model;
    }

    AnnotationModel annotations() {
        return annotations;
    }

    void paintOn(SourceViewer viewer) {
        AnnotationPainter painter = new AnnotationPainter(viewer, this);
        painter.addDrawingStrategy(ERROR, new AnnotationPainter.SquigglesStrategy());
        painter.addAnnotationType(ERROR, ERROR);
        painter.setAnnotationTypeColor(ERROR, RED);
        viewer.addPainter(painter);
        painter.paint(IPainter.CONFIGURATION);
    }

    /** Marks beside the lines that have problems. */
    AnnotationRulerColumn ruler() {
        AnnotationRulerColumn column = new AnnotationRulerColumn(RULER_WIDTH, this);
        column.addAnnotationType(ERROR);
        column.addAnnotationType(WHOLE);
        return column;
    }

    /** Shows the problems of the model; must be called on the thread of the window. */
    void show(IDocument document) {
        Map<Annotation, Position> found = new HashMap<>();
        for (ConfigProblem problem : model.problems()) {
            try {
                int line = Math.max(0, Math.min(problem.line(), document.getNumberOfLines()) - 1);
                IRegion region = document.getLineInformation(line);
                int skipped = Math.min(Math.max(0, problem.column() - 1), region.getLength());
                String rest = document.get(region.getOffset() + skipped, region.getLength() - skipped);
                Position place = new Position(
                        region.getOffset() + skipped,
                        Math.max(1, rest.stripTrailing().length()));
                found.put(new Annotation(problem.line() == 0 ? WHOLE : ERROR, false, said(problem)), place);
            } catch (BadLocationException shortened) {
                // the text has become shorter since; its own problems are on their way
            }
        }
        Annotation[] old = annotationList();
        annotations.replaceAnnotations(old, found);
    }

    private Annotation[] annotationList() {
        Map<Annotation, Boolean> all = new HashMap<>();
        for (Iterator<Annotation> each = annotations.getAnnotationIterator(); each.hasNext(); ) {
            all.put(each.next(), true);
        }
        return all.keySet().toArray(Annotation[]::new);
    }

    /** The place is seen, so that the path is said only of what has none. */
    private static String said(ConfigProblem problem) {
        boolean placeless = problem.line() == 0 && !problem.path().isEmpty();
        return HoverText.wrapped(placeless ? problem.path() + ": " + problem.message() : problem.message());
    }

    /** What is wrong at a place; empty if nothing is. */
    String at(int offset) {
        StringBuilder said = new StringBuilder();
        for (Annotation each : annotationList()) {
            Position place = annotations.getPosition(each);
            if (place != null && ERROR.equals(each.getType()) && place.includes(offset)) {
                said.append(said.isEmpty() ? "" : "\n").append(each.getText());
            }
        }
        return said.toString();
    }

    @Override
    public Object getType(Annotation annotation) {
        return annotation.getType();
    }

    @Override
    public boolean isMultiLine(Annotation annotation) {
        return false;
    }

    @Override
    public boolean isTemporary(Annotation annotation) {
        return false;
    }

    @Override
    public String getTypeLabel(Annotation annotation) {
        return "Problem";
    }

    @Override
    public int getLayer(Annotation annotation) {
        return DEFAULT_LAYER;
    }

    @Override
    public boolean isPaintable(Annotation annotation) {
        return true;
    }

    @Override
    public boolean isSubtype(Object type, Object superType) {
        return type.equals(superType);
    }

    @Override
    public Object[] getSupertypes(Object type) {
        return new Object[0];
    }

    /** A dot in the middle of its first line. */
    @Override
    public void paint(Annotation annotation, GC gc, Canvas canvas, Rectangle bounds) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(RED);
        int left = bounds.x + (bounds.width - MARK_WIDTH) / 2;
        int top = bounds.y + (bounds.height - MARK_WIDTH) / 2;
        gc.fillOval(left, top, MARK_WIDTH, MARK_WIDTH);
    }
}
