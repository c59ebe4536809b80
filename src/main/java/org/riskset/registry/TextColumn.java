package org.riskset.registry;

/// Free text or an identifier, one per patient.
public final class TextColumn implements Column {
    private final String name;
    private final String label;
    private final boolean identifier;
    private final String[] texts;
    private final int missingCount;

    /// @param identifier whether the text names the patient
    /// @param texts      one per row, empty where missing
    public TextColumn(String name, String label, boolean identifier, String[] texts) {
        this.name = name;
        this.label = label;
        this.identifier = identifier;
        this.texts = texts.clone();
        int missing = 0;
        for (String text : texts) {
            if (text.isEmpty()) {
                missing++;
            }
        }
        this.missingCount = missing;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public VariableKind kind() {
        return identifier ? VariableKind.IDENTIFIER : VariableKind.TEXT;
    }

    public boolean isIdentifier() {
        return identifier;
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public boolean isMissing(int row) {
        return texts[row].isEmpty();
    }

    @Override
    public int missingCount() {
        return missingCount;
    }

    @Override
    public String text(int row) {
        return texts[row];
    }

    @Override
    public String toString() {
        return "TextColumn[" + name + ", " + texts.length + " rows]";
    }
}
