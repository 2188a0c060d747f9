package org.thirdleak.workbench.editor;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.source.ConfigModel;

/** Proposes keys and words for the place of the caret, as asked for by Ctrl+Space. */
final class SettingAssist implements IContentAssistProcessor {

    private final ConfigModel model;

    SettingAssist(ConfigModel model) {
        this.model = model;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        String text = viewer.getDocument().get();
        if (ConfigModel.isJson(model.file())) {
            return new ICompletionProposal[0];
        }
        return Completion.at(text, offset).stream()
                .map(each -> new CompletionProposal(
                        each.text(),
                        each.replaced().offset(),
                        each.replaced().length(),
                        each.text().length(),
                        null,
                        each.shown(),
                        null,
                        each.meaning()))
                .toArray(ICompletionProposal[]::new);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char @Nullable [] getCompletionProposalAutoActivationCharacters() {
        return null;
    }

    @Override
    public char @Nullable [] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return "Nothing can be proposed here.";
    }

    @Override
    public @Nullable IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
