package org.thirdleak.workbench.editor;

import java.util.List;
import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.TabsToSpacesConverter;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.thirdleak.workbench.source.ConfigModel;

/** How the source of a config behaves: its colours, indentation and hover. */
final class SourceSetup extends SourceViewerConfiguration {

    private static final int INDENT = 2;

    private final SourceColours scanner;
    private final ConfigModel model;
    private final ProblemMarks problems;

    SourceSetup(SourceColours scanner, ConfigModel model, ProblemMarks problems) {
        this.model = model;
        this.scanner = scanner;
        this.problems = problems;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        return colours(dark);
    }

    /** Colours a config and keeps the colours up to date. */
    static IPresentationReconciler colours(boolean dark) {
        PresentationReconciler reconciler = new PresentationReconciler();
        DefaultDamagerRepairer colours = new DefaultDamagerRepairer(scanner);
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
        return new HoverText(model, problems);
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new DefaultAnnotationHover() {
            @Override
            protected String formatMultipleMessages(List<String> messages) {
                return String.join("\n\n", messages);
            }

            @Override
            protected String formatSingleMessage(String message) {
                return message;
            }
        };
    }

    /** Computed off the thread of the window, for a config is read anew. */
    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant(true);
        assistant.setContentAssistProcessor(new SettingAssist(model), IDocument.DEFAULT_CONTENT_TYPE);
        assistant.setInformationControlCreator(DefaultInformationControl::new);
        assistant.setProposalPopupOrientation(IContentAssistant.PROPOSAL_OVERLAY);
        assistant.enableAutoInsert(true);
        assistant.setStatusLineVisible(false);
        return assistant;
    }
}
