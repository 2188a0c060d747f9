package org.thirdleak.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The pages in a real browser. Without one the tests are skipped, unless the environment variable THIRDLEAK_BROWSER is
 * "required".
 */
@Timeout(120)
class BrowserTest {
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 844;
    /** A4 without its margins, in CSS pixels. */
    private static final int PAPER_WIDTH = 688;

    private static final int PAPER_HEIGHT = 1008;

    /** Whatever sticks out of the window and cannot be moved into it; the link that waits for the tab key is no such thing. */
    private static final String CUT = """
            const cut = [];
            for (const e of document.body.querySelectorAll('*:not(.skip)')) {
              const box = e.getBoundingClientRect();
              const moved = e.closest('.plot, .numbers');
              if (box.width > 0 && (!moved || moved === e) && (box.right > document.documentElement.clientWidth + 0.5 || box.left < -0.5))
                cut.push(e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 60));
            }
            if (document.documentElement.scrollWidth > document.documentElement.clientWidth) cut.push('the page itself');
            return cut;""";

    /** Everything unfolded, of each table its first rows: the others differ in their numbers only, and take minutes. */
    private static final String FIRST_ROWS = """
            document.querySelectorAll('details').forEach(each => each.open = true);
            document.querySelectorAll('tbody tr:nth-child(n + 3):not(.failed)').forEach(row => row.remove());
            """;

    /** Pages of the same making as one that is read whole: the head, the contents and the first sections of each part. */
    private static final List<String> VARIANTS = List.of("ten.html", "withheld.html", "hostile.html");

    private static final String FIRST_SECTIONS =
            "document.querySelectorAll('.part > section:nth-of-type(n + 3):not(#checks)').forEach(each => each.remove());";

    private static final String ROWS =
            "return [...arguments[0].tBodies[0].rows].map(row => row.cells[arguments[1]].textContent)";

    @TempDir
    static Path folder;

    private static List<Path> pages = List.of();
    private static Optional<Chromium> started = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        started = Chromium.start();
        if (started.isEmpty()) {
            String words = "no Chromium with chromedriver on the PATH: the pages were NOT looked at in a browser";
            System.err.println("WARNING: " + words);
            assertFalse("required".equals(System.getenv("THIRDLEAK_BROWSER")), words);
        }
        Assumptions.assumeTrue(started.isPresent());
        pages = BrowserPages.write(folder);
    }

    @AfterAll
    static void close() {
        started.ifPresent(Chromium::close);
    }

    static List<Path> pages() {
        return pages;
    }

    private static Chromium browser() {
        return started.orElseThrow();
    }

    private static Path page(String name) {
        return folder.resolve(name);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void anybodyCanReadIt(Path page) {
        Chromium browser = browser();
        browser.screen(DESKTOP, HEIGHT, "light");
        browser.open(page);
        browser.<Object>ask(
                FIRST_ROWS + (VARIANTS.contains(page.getFileName().toString()) ? FIRST_SECTIONS : "") + "return true");
        assertAccessible(axe().withTags(WCAG_AA), page + ", light");
        browser.media("screen", "dark");
        assertAccessible(axe().withOnlyRules(List.of("color-contrast")), page + ", dark");
    }

    /** In one window: the other way opens a second one to put frames together, of which there are none. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder().withOptions(options).setLegacyMode(true).setTimeout(90);
    }

    private static void assertAccessible(AxeBuilder axe, String where) {
        List<Rule> violations = axe.analyze(browser().driver()).getViolations();
        List<String> told = violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + ": "
                        + rule.getNodes().get(0).getHtml())
                .toList();
        assertEquals(List.of(), told, where);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsCutOnAnyScreen(Path page) {
        Chromium browser = browser();
        for (int width : new int[] {DESKTOP, PHONE}) {
            browser.screen(width, HEIGHT, "light");
            browser.open(page);
            assertEquals(List.of(), browser.<List<String>>ask(CUT), page + " at " + width);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsComeInOrder(Path page) {
        browser().open(page);
        List<Long> levels =
                browser().ask("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])");
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, page + ", heading " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingLeavesThePage(Path page) throws IOException {
        browser().screen(DESKTOP, HEIGHT, "dark");
        assertEquals(List.of(), browser().foreign(page));
        Object refused = browser().driver().executeAsyncScript("""
                const done = arguments[0];
                document.addEventListener('securitypolicyviolation', e => done(e.effectiveDirective));
                document.body.append(Object.assign(new Image(), {src: 'http://localhost:9/'}));""");
        assertEquals("img-src", refused);
    }

    /** Without a policy a picture is asked for, from a port where nobody listens: what would be found if there were any. */
    @Test
    void whatLeavesAPageIsFound(@TempDir Path other) throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        String address = "http://127.0.0.1:" + unused + "/picture.png";
        Path page = Files.writeString(
                other.resolve("foreign.html"),
                "<!doctype html><title>Foreign</title><img alt='' src='" + address + "'>");
        assertEquals(List.of(address), browser().foreign(page));
    }

    @Test
    void valuesAreTextAndNeverMarkup() {
        Chromium browser = browser();
        browser.screen(DESKTOP, HEIGHT, "light");
        browser.open(page("hostile.html"));
        assertEquals(1L, browser.<Long>ask("return document.scripts.length"));
        assertEquals("undefined", browser.<String>ask("return typeof window.broken"));
        assertEquals(
                0L,
                browser.<Long>ask(
                        "return document.querySelectorAll('[onmouseover],[onerror],[href^=javascript],img[src=x]').length"));
        assertEquals(BrowserPages.TITLE, browser.<String>ask("return document.querySelector('.kicker').textContent"));
        String text = browser.ask("return document.body.textContent");
        BrowserPages.HOSTILE.forEach(value -> assertTrue(text.contains(value), value));
    }

    @Test
    void tablesAreSortedByClickAndByKey() {
        Chromium browser = browser();
        browser.screen(DESKTOP, HEIGHT, "light");
        browser.open(page("everything.html"));
        WebElement table = browser.driver().findElement(By.cssSelector("#forecast table"));
        WebElement head = table.findElements(By.cssSelector("thead th")).get(2);
        WebElement button = head.findElement(By.tagName("button"));
        List<String> before = browser.ask(ROWS, table, 2);
        button.click();
        assertEquals("ascending", head.getDomAttribute("aria-sort"));
        List<String> rising = browser.ask(ROWS, table, 2);
        assertEquals(
                rising.stream()
                        .sorted((a, b) -> Double.compare(number(a), number(b)))
                        .toList(),
                rising);
        button.sendKeys(Keys.ENTER);
        assertEquals("descending", head.getDomAttribute("aria-sort"));
        List<String> falling = browser.ask(ROWS, table, 2);
        assertEquals(
                falling.stream()
                        .sorted((a, b) -> Double.compare(number(b), number(a)))
                        .toList(),
                falling);
        button.sendKeys(Keys.SPACE);
        assertEquals("none", head.getDomAttribute("aria-sort"));
        assertEquals(before, browser.ask(ROWS, table, 2));
    }

    private static double number(String drawn) {
        return Double.parseDouble(drawn.replace('\u2212', '-'));
    }

    /** What is missing stays last in both directions. */
    @Test
    void datesAreSortedAsTheyAreMeant() {
        Chromium browser = browser();
        browser.open(page("everything.html"));
        WebElement table = browser.ask("return document.querySelector('#timeline table')");
        WebElement leak = table.findElements(By.cssSelector("thead button")).get(6);
        leak.click();
        List<String> dates = browser.ask(ROWS, table, 6);
        assertEquals(List.of("15 Dec 2022, 00:45", "11 Feb 2023, 09:15", "9 Oct 2023, 17:00"), dates.subList(0, 3));
        leak.click();
        dates = browser.ask(ROWS, table, 6);
        assertEquals("9 Oct 2023, 17:00", dates.get(0));
        assertEquals("", dates.get(dates.size() - 1));
    }

    @Test
    void withoutScriptItSaysTheSame() {
        Chromium browser = browser();
        browser.screen(DESKTOP, HEIGHT, "light");
        browser.open(page("everything.html"));
        String with = browser.ask("return document.body.innerText");
        assertTrue(browser.<Long>ask("return document.querySelectorAll('th button').length") > 0);
        browser.scripts(false);
        try {
            browser.open(page("everything.html"));
            assertEquals(0L, browser.<Long>ask("return document.querySelectorAll('th button').length"));
            assertEquals(with, browser.ask("return document.body.innerText"));
        } finally {
            browser.scripts(true);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void paperShowsWholeFiguresInLightColours(Path page) {
        Chromium browser = browser();
        browser.screen(PAPER_WIDTH, PAPER_HEIGHT, "dark");
        browser.open(page);
        browser.media("print", "dark");
        assertEquals(List.of(), browser.<List<String>>ask(CUT), page.toString());
        assertEquals(List.of("rgb(255, 255, 255)", "none", "none"), browser.ask("""
                const style = selector => getComputedStyle(document.querySelector(selector));
                return [style('body').backgroundColor, style('.skip').display, (document.querySelector('nav') ?
                  style('nav') : style('.skip')).display];"""));
        List<Double> tall = browser.ask("""
                return [...document.querySelectorAll('figure')]
                  .filter(figure => getComputedStyle(figure).breakInside !== 'avoid'
                    || figure.getBoundingClientRect().height > arguments[0] * 0.9)
                  .map(figure => figure.getBoundingClientRect().height);""", PAPER_HEIGHT);
        assertEquals(List.of(), tall);
        Map<String, Object> printed = browser.driver().executeCdpCommand("Page.printToPDF", Map.of());
        assertTrue(String.valueOf(printed.get("data")).startsWith("JVBERi"), "base64 of %PDF-");
    }
}
