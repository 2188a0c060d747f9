package org.thirdleak.report.vector;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageLayout;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF says of itself beside its pages: imprint, language, and per page whether it is text or a figure with its words. */
final class PdfTags {
    /** A page holds one marked content. */
    static final int ONLY = 0;

    private final PDStructureElement whole;
    private final COSArray parents = new COSArray();

    PdfTags(PDDocument document, Imprint imprint) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(imprint.title());
        information.setSubject(imprint.description());
        information.setCreator(imprint.software());
        information.setKeywords(imprint.inputs());
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("en-GB");
        catalog.setPageLayout(PageLayout.SINGLE_PAGE);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(whole);
        PDNumberTreeNode tree = new PDNumberTreeNode(COSArray.class);
        tree.getCOSObject().setItem(COSName.NUMS, parents);
        root.setParentTree(tree);
        catalog.setStructureTreeRoot(root);
    }

    /** Says of the only content of a page what it is; the words are empty if its text speaks for itself. */
    void tag(PDPage page, COSName tag, String words) {
        int number = parents.size() / 2;
        page.setStructParents(number);
        PDStructureElement element = new PDStructureElement(tag.getName(), whole);
        element.setPage(page);
        if (!words.isEmpty()) {
            element.setAlternateDescription(words);
        }
        element.getCOSObject().setItem(COSName.K, COSInteger.get(ONLY));
        whole.appendKid(element);
        COSArray onPage = new COSArray();
        onPage.add(element);
        parents.add(COSInteger.get(number));
        parents.add(onPage);
    }
}
