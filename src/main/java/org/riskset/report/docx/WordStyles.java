package org.riskset.report.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.riskset.wording.Language;

/// The styles of a Word report, under Word's own names, so that a journal's template can replace them.
final class WordStyles {
    private static final String FACE = "Arial";
    private static final int LINE_AND_A_QUARTER = 300;

    private WordStyles() {}

    static void addTo(XWPFDocument document, Language language) {
        XWPFStyles styles = document.createStyles();
        CTFonts face = CTFonts.Factory.newInstance();
        face.setAscii(FACE);
        face.setHAnsi(FACE);
        face.setCs(FACE);
        face.setEastAsia(FACE);
        styles.setDefaultFonts(face);
        styles.setSpellingLanguage(language == Language.VIETNAMESE ? "vi-VN" : "en-GB");
        add(styles, "Normal", "Normal", 20, false, 0, 0, -1);
        add(styles, "BodyText", "Body Text", 20, false, 0, 120, -1);
        add(styles, "Title", "Title", 32, true, 0, 240, -1);
        add(styles, "Heading1", "heading 1", 26, true, 280, 100, 0);
        add(styles, "Figure", "Figure", 20, false, 200, 60, -1);
        add(styles, "Caption", "caption", 18, false, 80, 120, -1);
    }

    /// @param halfPoints size of the letters
    /// @param outline    level in the outline, from 0; negative for none
    private static void add(
            XWPFStyles styles, String id, String name, int halfPoints, boolean bold, int before, int after, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        if (outline >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        if (id.equals("BodyText")) {
            spacing.setLine(BigInteger.valueOf(LINE_AND_A_QUARTER));
            spacing.setLineRule(STLineSpacingRule.AUTO);
        }
        CTRPr letters = style.addNewRPr();
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        if (bold) {
            letters.addNewB();
        }
        styles.addStyle(new XWPFStyle(style));
    }
}
