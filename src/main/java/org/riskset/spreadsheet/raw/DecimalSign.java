package org.riskset.spreadsheet.raw;

/// The character between the whole and the decimal part of a number in a text file.
public enum DecimalSign {
    POINT('.'),
    COMMA(',');

    private final char character;

    DecimalSign(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }
}
