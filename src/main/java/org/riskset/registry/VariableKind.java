package org.riskset.registry;

/// What a variable is to the person who looks at it: the six kinds a column can be shown and changed as.
public enum VariableKind {
    DATE,
    NUMBER,
    CATEGORY,
    /// A category whose two answers are yes and no, in words of several languages or as 0 and 1.
    YES_NO,
    TEXT,
    /// A text that names the patient and is never grouped by.
    IDENTIFIER
}
