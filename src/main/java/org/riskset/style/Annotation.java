package org.riskset.style;

/// A text added by hand.
///
/// @param text one or more lines
public record Annotation(String text, Place place) {
    public Annotation withText(String other) {
        return new Annotation(other, place);
    }

    public Annotation withPlace(Place other) {
        return new Annotation(text, other);
    }
}
