package org.thirdleak.report.html;

import java.util.HashMap;
import java.util.Map;
import org.thirdleak.report.write.XmlText;

/** Text that grows element by element; every value is escaped on its way in. */
final class Markup {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> captions = new HashMap<>();
    private String heading = "";

    /** Markup written by this program. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** An element with a value as its content. */
    Markup element(String name, String value) {
        if (name.matches("h[1-6]")) {
            heading = value;
        }
        return raw("<" + name + ">").value(value).raw("</" + name.split(" ", 2)[0] + ">\n");
    }

    /** A value that comes from a result. */
    Markup value(String value) {
        text.append(escaped(value));
        return this;
    }

    /** A caption for the next table, after the heading it stands under; no two are the same. */
    String caption(String firstColumn) {
        String caption = heading + ", by " + firstColumn;
        int times = captions.merge(caption, 1, Integer::sum);
        return times == 1 ? caption : caption + " (" + times + ")";
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    static String escaped(String value) {
        String clean = XmlText.clean(value);
        StringBuilder result = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\'' -> result.append("&#39;");
                default -> result.append(c);
            }
        }
        return result.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
