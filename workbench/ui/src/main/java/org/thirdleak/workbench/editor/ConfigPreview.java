package org.thirdleak.workbench.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.thirdleak.workbench.session.Session;

/** A config to look at, in the colours of the source page. */
public final class ConfigPreview {

    private final SourceViewer viewer;

    /**
     * Shows nothing yet.
     *
     * @param parent of the text
     */
    public ConfigPreview(Composite parent) {
        viewer = new SourceViewer(parent, null, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI | SWT.BORDER);
        boolean dark = Session.current().appearance().dark();
        viewer.configure(new SourceViewerConfiguration() {
            @Override
            public IPresentationReconciler getPresentationReconciler(ISourceViewer shown) {
                return SourceSetup.colours(dark);
            }
        });
        viewer.setEditable(false);
        widget().setFont(JFaceResources.getTextFont());
        widget().setMargins(6, 4, 6, 4);
    }

    /** The widget, to be laid out and named. */
    public StyledText widget() {
        return viewer.getTextWidget();
    }

    /**
     * Shows a text from its beginning.
     *
     * @param text of a config
     */
    public void show(String text) {
        viewer.setDocument(new Document(text));
    }
}
