package org.thirdleak.workbench.editor;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IPainter;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.graphics.Color;
import org.jspecify.annotations.Nullable;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.workbench.source.ConfigModel;

/** Problems of a config at their places in the source: underlined, and told when hovered over. */
// the interfaces of the text viewer ask for methods that they call old, and the newer underline is not drawn here
@SuppressWarnings("deprecation")
final class ProblemMarks implements ITextHover, IAnnotationAccess {

    private static final String ERROR = "org.thirdleak.workbench.problem";
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
                found.put(new Annotation(ERROR, false, said(problem)), place);
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

    private static String said(ConfigProblem problem) {
        return problem.path().isEmpty() ? problem.message() : problem.path() + ": " + problem.message();
    }

    @Override
    public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
        StringBuilder said = new StringBuilder();
        for (Annotation each : annotationList()) {
            Position place = annotations.getPosition(each);
            if (place != null && place.includes(region.getOffset())) {
                said.append(said.isEmpty() ? "" : "\n").append(each.getText());
            }
        }
        return said.isEmpty() ? null : said.toString();
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
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
}
