package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links and pictures of the documentation lead to files that are there, and to headings that are in them. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int count = 0;
        for (Path page : pages()) {
            for (String link : links(page)) {
                if (!link.startsWith("https://")) {
                    count++;
                    if (!leads(page, link)) {
                        broken.add(Program.root().relativize(page) + ": " + link);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(count > 100, count + " links");
    }

    @Test
    void headingsBecomeAnchorsAsGitHubWritesThem() {
        assertEquals(
                Set.of("leaks-of-simulated-histories", "degradation--what-next", "twice", "twice-1"),
                anchors(
                        "# Leaks of simulated histories\n```\n# none\n```\n## `degradation-…`: what, next?\n# Twice\n# Twice\n"));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "THIRD-PARTY.md")) {
            pages.add(Program.root().resolve(name));
        }
        try (Stream<Path> files = Files.walk(Program.root().resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<String> links(Path page) throws IOException {
        String text = CODE.matcher(text(page)).replaceAll("");
        return LINK.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static boolean leads(Path page, String link) throws IOException {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (hash < 0 || anchors(text(target)).contains(link.substring(hash + 1)));
    }

    /** In lower case, without punctuation, with hyphens for spaces; a heading that comes again is numbered. */
    private static Set<String> anchors(String text) {
        Set<String> anchors = new HashSet<>();
        for (MatchResult heading :
                HEADING.matcher(FENCE.matcher(text).replaceAll("")).results().toList()) {
            String words = heading.group(1).strip().toLowerCase(Locale.ROOT);
            String anchor = words.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
            for (int again = 0; !anchors.add(again == 0 ? anchor : anchor + "-" + again); again++) {}
        }
        return anchors;
    }

    private static String text(Path page) throws IOException {
        return Files.readString(page, StandardCharsets.UTF_8);
    }
}
