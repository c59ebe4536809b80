package org.riskset.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The file a study's data came from, so that a figure or table can be traced back to it.
///
/// @param name   the file's name without its folder
/// @param sha256 fingerprint of its content, in lower-case hexadecimal
public record SourceFile(String name, String sha256) {
    private static final int CHUNK = 1 << 16;

    /// Reads the file once for its fingerprint.
    ///
    /// @throws IOException if it cannot be read
    public static SourceFile of(Path file) throws IOException {
        MessageDigest digest = newSha256();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] chunk = new byte[CHUNK];
            int read = stream.read(chunk);
            while (read >= 0) {
                read = stream.read(chunk);
            }
        }
        return new SourceFile(file.getFileName().toString(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
