package org.thirdleak.workbench.explorer;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.thirdleak.workbench.folder.RunCondition;
import org.thirdleak.workbench.folder.StudyNode;
import org.thirdleak.workbench.problem.ProblemBoard;

/** Words and pictures of the nodes of the explorer; what is not the name stands behind it in grey. */
final class StudyLabels extends LabelProvider implements IStyledLabelProvider, IToolTipProvider {

    private final StudyIcons icons = new StudyIcons();
    private final ProblemBoard problems;

    StudyLabels(ProblemBoard problems) {
        this.problems = problems;
    }

    @Override
    public StyledString getStyledText(Object element) {
        StudyNode node = (StudyNode) element;
        StyledString text = new StyledString(node.name());
        String behind = node instanceof StudyNode.Run run ? behind(run) : behind(node);
        return behind.isEmpty() ? text : text.append("  " + behind, StyledString.QUALIFIER_STYLER);
    }

    private static String behind(StudyNode node) {
        return node instanceof StudyNode.Config config && config.runs().isEmpty() ? "never run" : "";
    }

    private static String behind(StudyNode.Run run) {
        String state =
                run.condition() == RunCondition.DONE ? "" : run.condition().words();
        String changed = run.changedSince() ? "config changed since" : "";
        return Stream.of(state, run.headline(), changed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public String getToolTipText(Object element) {
        return getText(element);
    }

    @Override
    public Image getImage(Object element) {
        StudyNode node = (StudyNode) element;
        Set<Path> faulty = problems.all().keySet();
        return icons.of(node, faulty.contains(node.path()));
    }

    @Override
    public void dispose() {
        icons.dispose();
        super.dispose();
    }
}
