package org.riskset.spreadsheet.zipped;

import java.io.IOException;
import java.util.Arrays;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// The stretch of a part that is looked at now. What stands at or after the position stays when more is read, but may move:
/// callers keep distances from the position. The fields are open to the scanner because it looks at every byte.
final class PartWindow {
    private static final int SIZE = 1 << 16;
    private static final int LONGEST_TOKEN = 1 << 22;

    byte[] bytes = new byte[SIZE];
    int position;
    int limit;

    private final PartInput in;
    private final Progress progress;
    private boolean ended;

    PartWindow(PartInput in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    /// Reads on; false at the end of the part.
    ///
    /// @throws UnreadableFileException if the part is damaged, inflates beyond measure or holds an endless token, or the reading was cancelled
    boolean refill() throws IOException, UnreadableFileException {
        if (ended) {
            return false;
        }
        if (progress.isCancelled()) {
            throw problem(Reason.CANCELLED);
        }
        int kept = limit - position;
        if (position > 0) {
            System.arraycopy(bytes, position, bytes, 0, kept);
        } else if (kept == bytes.length) {
            if (kept >= LONGEST_TOKEN) {
                throw problem(Reason.CELL_TOO_LARGE);
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        position = 0;
        limit = kept;
        try {
            int read = in.read(bytes, limit, bytes.length - limit);
            ended = read < 0;
            limit += Math.max(0, read);
        } catch (IOException failure) {
            throw PackageParts.explained(in.file(), in.part(), failure);
        }
        in.checkSize();
        return !ended;
    }

    /// Reads on until so many bytes stand after the position.
    void require(int count) throws IOException, UnreadableFileException {
        while (limit - position < count) {
            if (!refill()) {
                throw problem(Reason.TRUNCATED);
            }
        }
    }

    /// Where a short sequence starts, at or after the position.
    int find(String sequence) throws IOException, UnreadableFileException {
        int at = position;
        while (true) {
            if (at + sequence.length() > limit) {
                int done = at - position;
                if (!refill()) {
                    throw problem(Reason.TRUNCATED);
                }
                at = position + done;
            } else if (matches(bytes, at, sequence)) {
                return at;
            } else {
                at++;
            }
        }
    }

    boolean startsWith(String word) {
        return limit - position >= word.length() && matches(bytes, position, word);
    }

    static boolean matches(byte[] bytes, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    double progress() {
        return in.progress();
    }

    UnreadableFileException problem(Reason reason) {
        return UnreadableFileException.of(reason, in.file(), in.part());
    }

    void close() throws IOException {
        in.close();
    }
}
