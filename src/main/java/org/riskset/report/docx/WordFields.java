package org.riskset.report.docx;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// Fields: text that Word computes, with the value it has now.
final class WordFields {
    /// A field with its present value.
    ///
    /// @param code such as `SEQ Figure \* ARABIC`
    void simple(XWPFParagraph paragraph, String code, String value) {
        begin(paragraph, code);
        paragraph.createRun().setText(value);
        end(paragraph);
    }

    /// Starts a field; what is added to the document until [#end] is its present value.
    void begin(XWPFParagraph paragraph, String code) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + code + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    void end(XWPFParagraph paragraph) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
