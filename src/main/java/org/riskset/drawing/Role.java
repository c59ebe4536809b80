package org.riskset.drawing;

/// What a mark stands for in its figure, so that it can be found again: by the screen's hover read-out,
/// by a check of the layout, or as the name of a shape on a slide.
///
/// @param part  the kind of part in words of the figure, lower case with hyphens, such as `at-risk`; empty for no role
/// @param panel panel of a composed figure, from 0
/// @param group patient group the mark belongs to, from 0, or [#NOBODY]
/// @param index position among its like, from 0, such as the tick a number at risk stands under
public record Role(String part, int panel, int group, int index) {
    /// The group of a mark that belongs to no group.
    public static final int NOBODY = -1;

    /// A mark nobody asks for.
    public static final Role NONE = new Role("", 0, NOBODY, 0);

    public static Role of(String part) {
        return new Role(part, 0, NOBODY, 0);
    }

    public Role group(int number) {
        return new Role(part, panel, number, index);
    }

    public Role index(int number) {
        return new Role(part, panel, group, number);
    }

    public Role panel(int number) {
        return new Role(part, number, group, index);
    }

    /// True for the part of that name, in whatever panel, group or position.
    public boolean is(String name) {
        return part.equals(name);
    }
}
