package org.thirdleak.report.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.report.vector.InterTrueType;
import org.thirdleak.simulator.result.RunResult;

/** Ten hypotheses, one with a long Cyrillic name, and what their leaks do. */
class ReportBookTest {
    private static final RunResult RESULT = ExtremeResults.leaksOfTenHypotheses();

    private static Figures figures;
    private static byte[] file;
    /** Text of each page, with single spaces. */
    private static final List<String> PAGES = new ArrayList<>();

    @BeforeAll
    static void bind() throws IOException {
        Reading reading = new Reading(RESULT);
        figures = Figures.of(reading, Bands.KASS_RAFTERY);
        file = ReportBook.encode(
                new OnePage(reading, Bands.KASS_RAFTERY),
                figures,
                new Imprint("Title", "Subject", Imprint.Origin.of(RESULT.provenance())),
                new InterTrueType());
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                PAGES.add(plain(stripper.getText(document)));
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ");
    }

    @Test
    void everyFigureHasAPageThatCanBeSearched() {
        for (Figure figure : figures.all()) {
            assertTrue(PAGES.stream()
                    .skip(2)
                    .anyMatch(page -> page.contains(start(figure.caption().title()))));
        }
        String all = String.join(" ", PAGES);
        assertTrue(all.contains("Очень длинное имя гипотезы"));
        assertTrue(Pattern.compile("\u2212\\d+\\.\\d+ ±").matcher(all).find(), "ln Z with a minus sign and its error");
    }

    /** The beginning of a title stands on one line. */
    private static String start(String title) {
        return plain(title).replaceAll("^(.{1,30})\\b.*", "$1").strip();
    }

    @Test
    void tablesOfHypothesesAndChecksCloseIt() {
        int first = PAGES.size();
        while (PAGES.get(first - 1).startsWith("Tables")) {
            first--;
        }
        assertEquals(2 + figures.all().size(), first);
        String tables = String.join(" ", PAGES.subList(first, PAGES.size()));
        assertTrue(tables.contains("Hypotheses") && tables.contains("Bayes factors"), tables);
        RESULT.diagnostics().checks().forEach(check -> assertTrue(tables.contains(plain(check.name())), check.name()));
        assertTrue(tables.endsWith(PAGES.size() + " / " + PAGES.size() + " "));
    }

    @Test
    void bookmarksAndContentsLeadToTheirPages() throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                for (PDOutlineItem below : item.children()) {
                    int page = ((PDPageDestination) below.getDestination()).retrievePageNumber() + 1;
                    // that of the tables is no title on its page
                    boolean there = PAGES.get(page - 1).contains(start(below.getTitle()));
                    assertTrue(there || item.getTitle().equals("Tables"), below.getTitle() + " on page " + page);
                }
            }
            assertEquals(
                    List.of(
                            "The answer on one page",
                            "Contents",
                            "The comparison",
                            "Would chance do as well",
                            "Can the numbers be trusted",
                            "What a leak does to the spacecraft",
                            "Tables"),
                    titles);
            List<Integer> targets = new ArrayList<>();
            for (var each : document.getPage(1).getAnnotations()) {
                targets.add(((PDPageDestination) ((PDAnnotationLink) each).getDestination()).retrievePageNumber());
            }
            assertFalse(targets.isEmpty());
            assertEquals(targets.stream().sorted().toList(), targets);
        }
    }

    @Test
    void everyFigureHasItsWords() throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> words = new ArrayList<>();
            PDStructureElement whole = (PDStructureElement) document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getKids()
                    .get(0);
            for (Object kid : whole.getKids()) {
                PDStructureElement element = (PDStructureElement) kid;
                if (element.getStructureType().equals("Figure")) {
                    words.add(element.getAlternateDescription());
                }
            }
            assertEquals(1 + figures.all().size(), words.size());
            Figure first = figures.all().get(0);
            assertEquals(first.caption().title() + ". " + first.caption().alternative(), words.get(1));
            for (PDPage page : document.getPages()) {
                assertTrue(page.getCOSObject().containsKey(COSName.STRUCT_PARENTS));
            }
        }
    }

    /** Of the one-page picture the smallest type is as the picture has it. */
    @Test
    void noTypeOfTheOtherPagesIsBelowSevenPoints() throws IOException {
        List<String> small = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                boolean outside =
                        text.getXDirAdj() < 0 || text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth();
                if (Math.abs(text.getYScale()) + Math.abs(text.getTextMatrix().getShearX()) < 7 || outside) {
                    small.add(text.getUnicode() + " " + text.getYScale() + " at " + text.getXDirAdj());
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(file)) {
            stripper.setStartPage(2);
            stripper.getText(document);
        }
        assertEquals(List.of(), small);
    }
}
