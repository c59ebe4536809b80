package org.riskset.spreadsheet.zipped;

import java.io.IOException;
import java.util.Arrays;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// Walks through the UTF-8 XML of one part, element by element, without making an object for any of them.
///
/// It knows what office packages use: elements, attributes, text, CDATA, comments, the five named entities and character
/// references. Names are compared without their prefix, so strict and transitional files read alike. A document type is
/// refused, and so are elements that do not nest.
public final class XmlScanner implements AutoCloseable {
    /// Where the walk stands.
    public enum Event {
        START,
        END,
        TEXT,
        /// The end of the part, with every element closed.
        DONE
    }

    private static final int DEEPEST = 1000;
    /// Texts are gathered from pieces; Excel's have 32,767 characters at most.
    private static final int LONGEST_TEXT = 1 << 20;
    private static final String CDATA = "<![CDATA[";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PartWindow window;
    private final Attributes attributes = new Attributes();
    private final TagName name = new TagName();
    private boolean closesItself;
    private int[] open = new int[64];
    private int depth;
    private final ElementText text = new ElementText();

    /// @param progress only asked whether the reading is still wanted
    public XmlScanner(PartInput in, Progress progress) {
        this.window = new PartWindow(in, progress);
    }

    /// How much of the part has been read, in `[0, 1]`.
    public double progress() {
        return window.progress();
    }

    /// Goes one step on.
    ///
    /// @throws UnreadableFileException if the part is not well-formed, too large or damaged, or the reading was cancelled
    public Event next() throws IOException, UnreadableFileException {
        if (closesItself) {
            closesItself = false;
            depth--;
            return Event.END;
        }
        while (true) {
            if (window.position == window.limit && !window.refill()) {
                if (depth > 0) {
                    throw window.problem(Reason.TRUNCATED);
                }
                return Event.DONE;
            }
            if (window.bytes[window.position] != '<') {
                if (text()) {
                    return Event.TEXT;
                }
                continue;
            }
            window.require(2);
            switch (window.bytes[window.position + 1]) {
                case '/' -> {
                    endTag();
                    return Event.END;
                }
                case '?' -> skipTo("?>");
                case '!' -> {
                    if (declaration()) {
                        return Event.TEXT;
                    }
                }
                default -> {
                    startTag();
                    return Event.START;
                }
            }
        }
    }

    /// Whether the element just started or ended has this name, prefix aside.
    public boolean is(String wanted) {
        return name.is(wanted);
    }

    /// Elements that are open, the one just started included and the one just ended not.
    public int depth() {
        return depth;
    }

    /// The attributes of the element just started; valid until the next step.
    public Attributes attributes() {
        return attributes;
    }

    /// The text just met, as UTF-8; valid until the next step.
    public byte[] textBytes() {
        return text.bytes();
    }

    /// How many of the [#textBytes] count.
    public int textLength() {
        return text.length();
    }

    /// The text just met.
    public String textString() {
        return text.asString();
    }

    /// All text inside the element just started, up to its end.
    ///
    /// @throws UnreadableFileException as [#next], and if it is longer than any cell
    public String elementText() throws IOException, UnreadableFileException {
        StringBuilder all = new StringBuilder();
        int outside = depth - 1;
        for (Event event = next(); !(event == Event.END && depth == outside); event = next()) {
            if (event == Event.TEXT) {
                all.append(textString());
                requireCellLength(all.length());
            }
        }
        return all.toString();
    }

    /// @throws UnreadableFileException if so many characters are more than a cell, or a text that cells share, can hold
    public void requireCellLength(int characters) throws UnreadableFileException {
        if (characters > LONGEST_TEXT) {
            throw window.problem(Reason.CELL_TOO_LARGE);
        }
    }

    /// Steps over the element just started and everything inside.
    public void skipElement() throws IOException, UnreadableFileException {
        int outside = depth - 1;
        for (Event event = next(); !(event == Event.END && depth == outside); event = next()) {
            // nothing in it is wanted
        }
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    private void startTag() throws IOException, UnreadableFileException {
        int end = tagEnd();
        attributes.clear();
        int at = name(window.position + 1, end);
        byte[] bytes = window.bytes;
        while (true) {
            while (at < end && TagName.isSpace(bytes[at])) {
                at++;
            }
            if (at >= end || bytes[at] == '/') {
                break;
            }
            at = attributes.add(bytes, at, end);
            if (at < 0) {
                throw window.problem(Reason.DAMAGED);
            }
        }
        closesItself = at < end;
        if (closesItself && at != end - 1) {
            throw window.problem(Reason.DAMAGED);
        }
        if (depth == open.length) {
            if (depth >= DEEPEST) {
                throw window.problem(Reason.DANGEROUS);
            }
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = name.hash();
        window.position = end + 1;
    }

    private void endTag() throws IOException, UnreadableFileException {
        int end = tagEnd();
        name(window.position + 2, end);
        attributes.clear();
        window.position = end + 1;
        depth--;
        if (depth < 0 || open[depth] != name.hash()) {
            throw window.problem(Reason.DAMAGED);
        }
    }

    /// Reads the name that starts here; gives the place behind it.
    private int name(int start, int end) throws UnreadableFileException {
        int behind = name.read(window.bytes, start, end);
        if (behind < 0) {
            throw window.problem(Reason.DAMAGED);
        }
        return behind;
    }

    /// The place of the `>` that ends the tag at the position, quoted ones passed over; reads on until it is there.
    private int tagEnd() throws IOException, UnreadableFileException {
        byte quote = 0;
        int at = window.position + 1;
        while (true) {
            byte[] bytes = window.bytes;
            int limit = window.limit;
            for (; at < limit; at++) {
                byte b = bytes[at];
                if (quote != 0) {
                    quote = b == quote ? 0 : quote;
                } else if (b == '"' || b == '\'') {
                    quote = b;
                } else if (b == '>') {
                    return at;
                } else if (b == '<') {
                    throw window.problem(Reason.DAMAGED);
                }
            }
            int done = at - window.position;
            if (!window.refill()) {
                throw window.problem(Reason.TRUNCATED);
            }
            at = window.position + done;
        }
    }

    /// Reads text up to the next tag; false where it is only the space between elements outside the root.
    private boolean text() throws IOException, UnreadableFileException {
        int length = 0;
        boolean references = false;
        boolean more = true;
        while (more) {
            byte[] bytes = window.bytes;
            int limit = window.limit;
            int at = window.position + length;
            while (at < limit && bytes[at] != '<') {
                references |= bytes[at] == '&';
                at++;
            }
            length = at - window.position;
            more = at == limit && window.refill();
        }
        int start = window.position;
        if (depth == 0) {
            requireSpace(start, start + length);
            window.position = start + length;
            return false;
        }
        setText(start, start + length, references);
        window.position = start + length;
        return true;
    }

    private void requireSpace(int start, int end) throws UnreadableFileException {
        int behindMark = Math.min(end, start + BYTE_ORDER_MARK.length);
        boolean marked = Arrays.equals(window.bytes, start, behindMark, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        int at = marked ? behindMark : start;
        for (; at < end; at++) {
            if (!TagName.isSpace(window.bytes[at])) {
                throw window.problem(Reason.DAMAGED);
            }
        }
    }

    private void setText(int start, int end, boolean references) throws UnreadableFileException {
        if (!text.set(window.bytes, start, end, references)) {
            throw window.problem(Reason.DAMAGED);
        }
    }

    /// A comment is passed over, CDATA is text, a document type is refused.
    private boolean declaration() throws IOException, UnreadableFileException {
        window.require(CDATA.length());
        if (window.startsWith("<!--")) {
            window.position += 4;
            skipTo("-->");
            return false;
        }
        if (!window.startsWith(CDATA) || depth == 0) {
            throw window.problem(window.startsWith("<!DOCTYPE") ? Reason.DANGEROUS : Reason.DAMAGED);
        }
        window.position += CDATA.length();
        int end = window.find("]]>");
        setText(window.position, end, false);
        window.position = end + 3;
        return true;
    }

    private void skipTo(String end) throws IOException, UnreadableFileException {
        window.position = window.find(end) + end.length();
    }
}
