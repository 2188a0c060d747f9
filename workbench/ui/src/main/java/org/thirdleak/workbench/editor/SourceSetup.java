package org.thirdleak.workbench.editor;

import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.TabsToSpacesConverter;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;

/** How the source of a config behaves: its colours, indentation and hover. */
final class SourceSetup extends SourceViewerConfiguration {

    private static final int INDENT = 2;

    private final boolean dark;
    private final ProblemMarks problems;

    SourceSetup(boolean dark, ProblemMarks problems) {
        this.dark = dark;
        this.problems = problems;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        return colours(dark);
    }

    /** Colours a config and keeps the colours up to date. */
    static IPresentationReconciler colours(boolean dark) {
        PresentationReconciler reconciler = new PresentationReconciler();
        DefaultDamagerRepairer colours = new DefaultDamagerRepairer(new SourceColours(dark));
        reconciler.setDamager(colours, IDocument.DEFAULT_CONTENT_TYPE);
        reconciler.setRepairer(colours, IDocument.DEFAULT_CONTENT_TYPE);
        return reconciler;
    }

    /** Enter keeps the indentation; a tab, which YAML refuses, becomes blanks. */
    @Override
    public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer viewer, String contentType) {
        TabsToSpacesConverter blanks = new TabsToSpacesConverter();
        blanks.setNumberOfSpacesPerTab(INDENT);
        return new IAutoEditStrategy[] {blanks, new DefaultIndentLineAutoEditStrategy()};
    }

    @Override
    public int getTabWidth(ISourceViewer viewer) {
        return INDENT;
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return problems;
    }
}
