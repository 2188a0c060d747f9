package org.thirdleak.report.html;

/** Text that grows element by element; every value is escaped on its way in. */
final class Markup {
    private final StringBuilder text = new StringBuilder();
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

    /** The heading that the next element stands under. */
    String heading() {
        return heading;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    static String escaped(String value) {
        StringBuilder result = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\'' -> result.append("&#39;");
                default -> result.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return result.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
