using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>
/// Why the answer to a picture means little. A note begins with a fixed word for programs, <c>constant:</c>, <c>unframed:</c>, <c>unlike:</c> or
/// <c>small:</c>, followed by text for people.
/// </summary>
public static class PictureNote
{
    /// <summary>A picture whose shorter side is below this share of the training pictures' is small.</summary>
    private const double SmallestShare = 0.5;

    /// <summary>The note of a picture; null for none.</summary>
    /// <param name="picture">As the network sees it.</param>
    /// <param name="typicalSide">The training pictures' typical shorter side; null if unknown.</param>
    /// <param name="unlikeness">How far it is from them, 1 being the distance that 5 % of pictures like them exceed; null if unknown.</param>
    public static string? Of(LabeledImage picture, int? typicalSide, float? unlikeness = null)
    {
        if (picture.Image.IsConstant)
            return "constant: all pixels that the network sees are the same";
        if (picture.Frame is { IsFallback: true } frame)
            return $"unframed: no galaxy was found in its light, so the network sees its middle, "
                + $"{frame.Side} of {Plural.Of(frame.PictureSide, "pixel")}";
        if (unlikeness > 1)
            return $"unlike: it is {Quantity.Factor(unlikeness.Value)} times as far from the training pictures as 95 % of pictures like them";
        return picture.Side < typicalSide * SmallestShare
            ? $"small: its shorter side has {Plural.Of(picture.Side.Value, "pixel")}, that of a typical training picture {typicalSide}"
            : null;
    }
}
