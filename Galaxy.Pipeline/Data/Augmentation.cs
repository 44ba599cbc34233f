using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Data;

/// <summary>
/// How training images are varied at random, so that the network cannot memorize them. Each range is nothing unless it is set;
/// <see cref="Recipes.RecipeFields"/> says which values are allowed.
/// </summary>
public sealed record Augmentation
{
    /// <summary>Every image is shown as it is.</summary>
    public static Augmentation None { get; } = new();

    /// <summary>Quarter turns and mirror images only: pixels only change places.</summary>
    public static Augmentation Turns { get; } = new() { QuarterTurns = true };

    /// <summary>Everything: any angle, and a little zoom, shift, brightness and tint.</summary>
    public static Augmentation Full { get; } =
        new() { QuarterTurns = true, Rotation = 180, Zoom = 1.1, Shift = 0.05, Brightness = 0.1, Color = 0.05 };

    /// <summary>
    /// Whether every view is in one of the eight orientations that quarter turns and mirroring give (four if the input is not a
    /// square): the sky has no up.
    /// </summary>
    public bool QuarterTurns { get; init; }

    /// <summary>Largest angle in either direction, in degrees.</summary>
    public double Rotation { get; init; }

    /// <summary>Largest factor by which a galaxy is enlarged or reduced; 1 for none.</summary>
    public double Zoom { get; init; } = 1;

    /// <summary>Largest shift in each direction, as a share of the input's width or height.</summary>
    public double Shift { get; init; }

    /// <summary>Largest share by which all channels together become brighter or darker.</summary>
    public double Brightness { get; init; }

    /// <summary>Largest share by which each channel by itself becomes brighter or darker.</summary>
    public double Color { get; init; }

    /// <summary>Largest factor by which faint light becomes brighter or dimmer beside bright light; 1 for none.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>Share of the views without color.</summary>
    public double Gray { get; init; }

    /// <summary>Largest deviation of the Gaussian that blurs a view, in pixels of the input.</summary>
    public double Blur { get; init; }

    /// <summary>Largest deviation of the noise that is added to each value, as a share of white.</summary>
    public double Noise { get; init; }

    /// <summary>
    /// Both parameters of the beta distribution that says how much of another image of its batch shines through a view (mixup, Zhang et
    /// al., 2018); 0 for none.
    /// </summary>
    public double Mixup { get; init; }

    /// <summary>
    /// Both parameters of the beta distribution of the area that a patch of another image of its batch covers (CutMix, Yun et al., 2019); 0
    /// for none. With <see cref="Mixup"/>, half of the views get one, half the other.
    /// </summary>
    public double CutMix { get; init; }

    /// <summary>Whether pixels are read between pixels, or get a gain; quarter turns and mirroring only move them.</summary>
    public bool Resamples => Rotation > 0 || Zoom > 1 || Shift > 0 || Brightness > 0 || Color > 0;

    /// <summary>Whether views are shown as another night or camera might have taken them.</summary>
    public bool Observes => Stretch > 1 || Gray > 0 || Blur > 0 || Noise > 0;

    /// <summary>Whether views are mixed with others.</summary>
    public bool Mixes => Mixup > 0 || CutMix > 0;

    /// <summary>
    /// Pixels needed on each side of an image of the input's size, so that no view reaches beyond them; 0 if none is
    /// resampled. Two more than the farthest corner needs: one for the neighbor that is blended in, one for rounding.
    /// </summary>
    public int Margin(Shape input)
    {
        if (!Resamples)
            return 0;
        (double height, double width) = (input.Height - 1, input.Width - 1);
        double diagonal = Math.Sqrt(height * height + width * width);
        return 2 + (int)Math.Ceiling(Math.Max(Beyond(height, diagonal, input.Height), Beyond(width, diagonal, input.Width)));
    }

    /// <summary>How far the ends of a side may move outward, in pixels.</summary>
    private double Beyond(double side, double diagonal, int pixels) => Zoom * (Rotation > 0 ? diagonal : side) / 2 + Shift * pixels - side / 2;
}
