package org.riskset.drawing;

/// An opaque colour in sRGB.
///
/// @param red   0 to 255
/// @param green 0 to 255
/// @param blue  0 to 255
public record Rgb(int red, int green, int blue) {
    public static final Rgb BLACK = new Rgb(0, 0, 0);
    public static final Rgb WHITE = new Rgb(255, 255, 255);

    /// @throws IllegalArgumentException if a component lies outside 0 to 255
    public Rgb {
        requireByte("red", red);
        requireByte("green", green);
        requireByte("blue", blue);
    }

    /// The colour written as `#rrggbb`, as in a style sheet.
    ///
    /// @throws IllegalArgumentException if the text is not a hash sign and six hexadecimal digits
    public static Rgb hex(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("not a colour of the form #rrggbb: " + text);
        }
        int value = Integer.parseInt(text, 1, 7, 16);
        return new Rgb(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /// The colour as `#rrggbb`, in lower case.
    public String hex() {
        String digits = Integer.toHexString(0x1000000 | red << 16 | green << 8 | blue);
        return "#" + digits.substring(1);
    }

    /// What is seen when this colour, at an opacity of 0 to 1, lies on a background.
    public Rgb over(Rgb background, double opacity) {
        return new Rgb(
                mix(red, background.red, opacity),
                mix(green, background.green, opacity),
                mix(blue, background.blue, opacity));
    }

    /// Relative luminance from 0 (black) to 1 (white), by WCAG 2.2.
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /// Contrast ratio with another colour, from 1 (none) to 21 (black on white), by WCAG 2.2.
    public double contrastWith(Rgb other) {
        double mine = luminance() + 0.05;
        double theirs = other.luminance() + 0.05;
        return Math.max(mine, theirs) / Math.min(mine, theirs);
    }

    /// How different two colours look: their distance in the Oklab space (Ottosson 2020), 0 to about 1.
    /// Below 0.02 they look the same, from 0.1 on they are told apart at a glance.
    public double distanceTo(Rgb other) {
        double[] mine = oklab();
        double[] theirs = other.oklab();
        return Math.hypot(Math.hypot(mine[0] - theirs[0], mine[1] - theirs[1]), mine[2] - theirs[2]);
    }

    private double[] oklab() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int mix(int front, int back, double opacity) {
        return Math.clamp(Math.round(front * opacity + back * (1 - opacity)), 0, 255);
    }

    /// Light emitted for an sRGB component (IEC 61966-2-1), 0 to 1.
    static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// The sRGB component that emits that much light; the inverse of [#linear(int)].
    static int component(double light) {
        double bounded = Math.clamp(light, 0.0, 1.0);
        double share = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(share * 255), 0, 255);
    }

    private static void requireByte(String name, int value) {
        if (value < 0 || value > 255) {
            throw new IllegalArgumentException(name + " must lie in 0 to 255, but is " + value);
        }
    }
}
