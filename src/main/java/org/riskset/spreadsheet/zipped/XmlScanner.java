package org.riskset.spreadsheet.zipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_TOKEN = 1 << 22;
    private static final int DEEPEST = 1000;

    private final PartInput in;
    private final Progress progress;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private int nameStart;
    private int nameEnd;
    private int[] attributes = new int[64];
    private int attributeCount;
    private boolean closesItself;
    private int[] open = new int[64];
    private int depth;
    private byte[] text = new byte[256];
    private int textLength;

    /// @param progress only asked whether the reading is still wanted
    public XmlScanner(PartInput in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    /// How much of the part has been read, in `[0, 1]`.
    public double progress() {
        return in.progress();
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
            if (position == limit && !refill(position)) {
                if (depth > 0) {
                    throw problem(Reason.TRUNCATED);
                }
                return Event.DONE;
            }
            if (buffer[position] != '<') {
                if (text()) {
                    return Event.TEXT;
                }
                continue;
            }
            require(2);
            switch (buffer[position + 1]) {
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

    /// Whether the element just started or ended has this name, prefix aside. After the end of an element without
    /// content it still is that element.
    public boolean is(String name) {
        if (nameEnd - nameStart != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (buffer[nameStart + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The element's name without prefix.
    public String name() {
        return new String(buffer, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8);
    }

    /// Elements that are open, the one just started included and the one just ended not.
    public int depth() {
        return depth;
    }

    /// The attribute with this name, prefix aside, of the element just started; empty where it has none.
    public String attribute(String name) {
        int at = find(name);
        if (at < 0) {
            return "";
        }
        return decoded(attributes[at + 2], attributes[at + 3]);
    }

    /// Whether the element just started has this attribute.
    public boolean hasAttribute(String name) {
        return find(name) >= 0;
    }

    /// Whether the element just started has an attribute of this name and this plain value, whatever its prefix.
    public boolean hasAttribute(String name, String value) {
        for (int i = 0; i < 4 * attributeCount; i += 4) {
            boolean named = attributes[i + 1] - attributes[i] == name.length() && matches(attributes[i], name);
            if (named && attributes[i + 3] - attributes[i + 2] == value.length() && matches(attributes[i + 2], value)) {
                return true;
            }
        }
        return false;
    }

    /// An attribute that is a whole number, or the fallback where it is absent or is none.
    public int intAttribute(String name, int fallback) {
        int at = find(name);
        if (at < 0) {
            return fallback;
        }
        long value = 0;
        for (int i = attributes[at + 2]; i < attributes[at + 3]; i++) {
            if (buffer[i] < '0' || buffer[i] > '9' || value > Integer.MAX_VALUE / 10) {
                return fallback;
            }
            value = 10 * value + (buffer[i] - '0');
        }
        return value > Integer.MAX_VALUE ? fallback : (int) value;
    }

    /// First byte of an attribute's value; 0 where it is absent or empty.
    public int firstByte(String name) {
        int at = find(name);
        return at < 0 || attributes[at + 2] == attributes[at + 3] ? 0 : buffer[attributes[at + 2]];
    }

    /// The spreadsheet column, from 0, of an attribute such as `r="AB12"`; -1 where it has no letters.
    public int columnAttribute(String name) {
        int at = find(name);
        int column = 0;
        for (int i = at < 0 ? 0 : attributes[at + 2]; at >= 0 && i < attributes[at + 3]; i++) {
            int letter = buffer[i] & ~0x20;
            if (letter < 'A' || letter > 'Z' || column > 1 << 20) {
                break;
            }
            column = 26 * column + (letter - 'A' + 1);
        }
        return column - 1;
    }

    private int find(String name) {
        for (int i = 0; i < attributeCount; i++) {
            int start = attributes[4 * i];
            if (attributes[4 * i + 1] - start == name.length() && matches(start, name)) {
                return 4 * i;
            }
        }
        return -1;
    }

    private boolean matches(int start, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (buffer[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The text just met, as UTF-8; valid until the next step.
    public byte[] textBytes() {
        return text;
    }

    /// How many of the [#textBytes] count.
    public int textLength() {
        return textLength;
    }

    /// The text just met.
    public String textString() {
        return new String(text, 0, textLength, StandardCharsets.UTF_8);
    }

    /// All text inside the element just started, up to its end.
    public String elementText() throws IOException, UnreadableFileException {
        StringBuilder all = new StringBuilder();
        int outside = depth - 1;
        for (Event event = next(); !(event == Event.END && depth == outside); event = next()) {
            if (event == Event.TEXT) {
                all.append(textString());
            }
        }
        return all.toString();
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
        in.close();
    }

    private void startTag() throws IOException, UnreadableFileException {
        int end = tagEnd();
        attributeCount = 0;
        int at = name(position + 1, end);
        while (true) {
            while (at < end && buffer[at] <= ' ' && buffer[at] >= 0) {
                at++;
            }
            if (at >= end || buffer[at] == '/') {
                break;
            }
            at = attribute(at, end);
        }
        closesItself = at < end;
        if (closesItself && at != end - 1) {
            throw problem(Reason.DAMAGED);
        }
        if (depth == open.length) {
            if (depth >= DEEPEST) {
                throw problem(Reason.DANGEROUS);
            }
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = nameHash();
        position = end + 1;
    }

    /// Notes one attribute by four offsets: name and value, start and end each.
    private int attribute(int start, int end) throws UnreadableFileException {
        int at = start;
        int local = start;
        while (at < end && buffer[at] != '=' && (buffer[at] > ' ' || buffer[at] < 0)) {
            local = buffer[at] == ':' ? at + 1 : local;
            at++;
        }
        int localEnd = at;
        while (at < end && buffer[at] != '=') {
            at++;
        }
        at++;
        while (at < end && buffer[at] <= ' ' && buffer[at] >= 0) {
            at++;
        }
        byte quote = at < end ? buffer[at] : 0;
        int value = at + 1;
        at = value;
        while (at < end && buffer[at] != quote) {
            at++;
        }
        if (at >= end || quote != '"' && quote != '\'' || localEnd == local) {
            throw problem(Reason.DAMAGED);
        }
        if (4 * attributeCount + 4 > attributes.length) {
            attributes = Arrays.copyOf(attributes, 2 * attributes.length);
        }
        attributes[4 * attributeCount] = local;
        attributes[4 * attributeCount + 1] = localEnd;
        attributes[4 * attributeCount + 2] = value;
        attributes[4 * attributeCount + 3] = at;
        attributeCount++;
        return at + 1;
    }

    private void endTag() throws IOException, UnreadableFileException {
        int end = tagEnd();
        name(position + 2, end);
        attributeCount = 0;
        position = end + 1;
        depth--;
        if (depth < 0 || open[depth] != nameHash()) {
            throw problem(Reason.DAMAGED);
        }
    }

    /// Finds the name that starts here, without prefix; gives the place behind it.
    private int name(int start, int end) throws UnreadableFileException {
        int at = start;
        nameStart = start;
        while (at < end && buffer[at] != '/' && (buffer[at] > ' ' || buffer[at] < 0)) {
            nameStart = buffer[at] == ':' ? at + 1 : nameStart;
            at++;
        }
        nameEnd = at;
        if (nameEnd == nameStart) {
            throw problem(Reason.DAMAGED);
        }
        return at;
    }

    private int nameHash() {
        int hash = 0;
        for (int i = nameStart; i < nameEnd; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash;
    }

    /// The place of the `>` that ends the tag at the position, quoted ones passed over; reads on until it is in the buffer.
    private int tagEnd() throws IOException, UnreadableFileException {
        byte quote = 0;
        int at = position + 1;
        while (true) {
            if (at == limit) {
                int done = at - position;
                if (!refill(position)) {
                    throw problem(Reason.TRUNCATED);
                }
                at = position + done;
            }
            byte b = buffer[at];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '>') {
                return at;
            } else if (b == '<') {
                throw problem(Reason.DAMAGED);
            }
            at++;
        }
    }

    /// Reads text up to the next tag; false where it is only the space between elements outside the root.
    private boolean text() throws IOException, UnreadableFileException {
        int at = position;
        boolean references = false;
        while (true) {
            if (at == limit) {
                int done = at - position;
                boolean more = refill(position);
                at = position + done;
                if (!more) {
                    break;
                }
            }
            byte b = buffer[at];
            if (b == '<') {
                break;
            }
            references |= b == '&';
            at++;
        }
        int start = position;
        position = at;
        if (depth == 0) {
            boolean mark = at - start == 3 && buffer[start] == (byte) 0xEF;
            for (int i = start; i < at && !mark; i++) {
                if (buffer[i] > ' ' || buffer[i] < 0) {
                    boolean leadingMark = i == start && at - start > 3 && buffer[start] == (byte) 0xEF && buffer[start + 1] == (byte) 0xBB;
                    if (!leadingMark) {
                        throw problem(Reason.DAMAGED);
                    }
                    i += 2;
                }
            }
            return false;
        }
        setText(start, at, references);
        return true;
    }

    private void setText(int start, int end, boolean references) throws UnreadableFileException {
        if (text.length < end - start) {
            text = new byte[Math.max(end - start, 2 * text.length)];
        }
        if (references) {
            textLength = References.decode(buffer, start, end, text);
            if (textLength < 0) {
                throw problem(Reason.DAMAGED);
            }
        } else {
            System.arraycopy(buffer, start, text, 0, end - start);
            textLength = end - start;
        }
    }

    private String decoded(int start, int end) {
        byte[] plain = new byte[end - start];
        int length = References.decode(buffer, start, end, plain);
        return length < 0
                ? new String(buffer, start, end - start, StandardCharsets.UTF_8)
                : new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    /// A comment is passed over, CDATA is text, a document type is refused.
    private boolean declaration() throws IOException, UnreadableFileException {
        require(9);
        if (matches(position, "<!--")) {
            position += 4;
            skipTo("-->");
            return false;
        }
        if (!matches(position, "<![CDATA[") || depth == 0) {
            throw problem(matches(position, "<!DOCTYPE") ? Reason.DANGEROUS : Reason.DAMAGED);
        }
        position += 9;
        int end = find("]]>", position);
        setText(position, end, false);
        position = end + 3;
        return true;
    }

    private void skipTo(String end) throws IOException, UnreadableFileException {
        position = find(end, position) + end.length();
    }

    /// Where a short sequence starts, at or after a place; the position is kept in the buffer meanwhile.
    private int find(String sequence, int from) throws IOException, UnreadableFileException {
        int at = from;
        while (true) {
            if (at + sequence.length() > limit) {
                int done = at - position;
                if (!refill(position)) {
                    throw problem(Reason.TRUNCATED);
                }
                at = position + done;
                continue;
            }
            if (matches(at, sequence)) {
                return at;
            }
            at++;
        }
    }

    private void require(int bytes) throws IOException, UnreadableFileException {
        while (limit - position < bytes) {
            if (!refill(position)) {
                throw problem(Reason.TRUNCATED);
            }
        }
    }

    /// Moves what is still needed to the start of the buffer and reads on; false at the end of the part. Either way the
    /// position may have moved, so callers keep distances from it.
    private boolean refill(int keepFrom) throws IOException, UnreadableFileException {
        if (ended) {
            return false;
        }
        if (progress.isCancelled()) {
            throw problem(Reason.CANCELLED);
        }
        int kept = limit - keepFrom;
        if (keepFrom > 0) {
            System.arraycopy(buffer, keepFrom, buffer, 0, kept);
        } else if (kept == buffer.length) {
            if (kept >= LONGEST_TOKEN) {
                throw problem(Reason.CELL_TOO_LARGE);
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        position -= keepFrom;
        limit = kept;
        try {
            int read = in.read(buffer, limit, buffer.length - limit);
            ended = read < 0;
            limit += Math.max(0, read);
        } catch (IOException failure) {
            throw PackageParts.explained(in.file(), in.part(), failure);
        }
        in.checkSize();
        return !ended;
    }

    private UnreadableFileException problem(Reason reason) {
        return UnreadableFileException.of(reason, in.file(), in.part());
    }
}
