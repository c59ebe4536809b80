package org.riskset.drawing;

/// A way of seeing colours, to preview what a reader or a printer makes of a figure.
///
/// The deficiencies are full dichromacy by the matrices of Machado, Oliveira and Fernandes,
/// IEEE Transactions on Visualization and Computer Graphics 2009;15:1291 (severity 1.0), on linear light.
public enum ColourVision {
    TYPICAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
    GREYSCALE(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /// The colour as it is seen.
    public Rgb of(Rgb colour) {
        if (this == TYPICAL) {
            return colour;
        }
        double red = Rgb.linear(colour.red());
        double green = Rgb.linear(colour.green());
        double blue = Rgb.linear(colour.blue());
        return new Rgb(row(0, red, green, blue), row(3, red, green, blue), row(6, red, green, blue));
    }

    private int row(int start, double red, double green, double blue) {
        return Rgb.component(matrix[start] * red + matrix[start + 1] * green + matrix[start + 2] * blue);
    }
}
