package org.thirdleak.workbench.editor;

import java.util.stream.Collectors;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.source.ConfigModel;

/** What is wrong at the mouse and, below it, what the setting there means. */
// the text viewer asks for a method that it calls old
@SuppressWarnings("deprecation")
final class HoverText implements ITextHover {

    private static final int WIDTH = 76;

    private final ConfigModel model;
    private final ProblemMarks problems;

    HoverText(ConfigModel model, ProblemMarks problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Called off the thread of the window. */
    @Override
    public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
        String wrong = problems.at(region.getOffset());
        String meaning = SettingHelp.at(model.text(), region.getOffset()).orElse("");
        String gap = wrong.isEmpty() || meaning.isEmpty() ? "" : "\n\n";
        String said = wrong + gap + meaning;
        return said.isEmpty() ? null : said;
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }

    /** Broken into lines that a hover shows whole; breaks that are there stay. */
    static String wrapped(String text) {
        return text.lines().map(HoverText::wrappedLine).collect(Collectors.joining("\n"));
    }

    private static String wrappedLine(String line) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : line.strip().split("\\s+", -1)) {
            boolean full = column > 0 && column + 1 + word.length() > WIDTH;
            wrapped.append(column == 0 ? "" : full ? "\n" : " ").append(word);
            column = full ? word.length() : column + 1 + word.length();
        }
        return wrapped.toString();
    }
}
