package org.riskset.spreadsheet.spss;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The compressed blocks of a .zsav file, one zlib stream after the other up to the trailer that lists them.
final class ZlibBlocks extends InputStream {
    private static final int BUFFER = 1 << 15;

    private final CountingStream in;
    private final long end;
    private final byte[] compressed = new byte[BUFFER];
    private Inflater inflater = new Inflater();
    private int fed;
    private boolean begun;

    /// @param end where in the file the trailer begins
    ZlibBlocks(CountingStream in, long end) {
        this.in = in;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            while (true) {
                int inflated = length == 0 ? 0 : inflater.inflate(target, offset, length);
                if (inflated > 0 || length == 0) {
                    return inflated;
                }
                if (inflater.finished()) {
                    nextBlock();
                } else if (inflater.needsDictionary()) {
                    throw new ZipException("dictionary");
                }
                if (inflater.needsInput() && !feed()) {
                    return -1;
                }
            }
        } catch (DataFormatException damage) {
            throw (IOException) new ZipException("compressed cases").initCause(damage);
        }
    }

    /// Begins the block that follows in what has been read already.
    private void nextBlock() {
        int left = inflater.getRemaining();
        byte[] rest = new byte[left];
        System.arraycopy(compressed, fed - left, rest, 0, left);
        inflater.end();
        inflater = new Inflater();
        System.arraycopy(rest, 0, compressed, 0, left);
        fed = left;
        inflater.setInput(compressed, 0, left);
        begun = false;
    }

    /// Reads on; false where the last block has ended.
    private boolean feed() throws IOException {
        long left = end - in.count();
        if (left <= 0) {
            if (begun) {
                throw new EOFException();
            }
            return false;
        }
        fed = in.readNBytes(compressed, 0, (int) Math.min(left, compressed.length));
        if (fed == 0) {
            throw new EOFException();
        }
        begun = true;
        inflater.setInput(compressed, 0, fed);
        return true;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
