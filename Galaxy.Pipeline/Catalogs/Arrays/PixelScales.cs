namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>Tells from some pictures what the numbers of all of them mean.</summary>
internal static class PixelScales
{
    private const float Rounding = 1e-4f;
    private const int MostOfByte = 255;

    /// <summary>Bright pixels of pictures from 0 to 1 exceed this.</summary>
    private const float FewestOfUnit = 0.1f;

    /// <summary>Bright pixels of pictures that count to 255 exceed this.</summary>
    private const int FewestOfByte = 32;

    /// <param name="array">Holds the pictures.</param>
    /// <param name="channels">Of a picture.</param>
    /// <param name="sample">The numbers of some of them.</param>
    public static Result<PixelScale> Of(StoredArray array, int channels, float[] sample)
    {
        float[] values = [.. sample.Where(float.IsFinite)];
        if (values.Length == 0)
            return new Problem(array.Name, "its pictures have no value anywhere", "Save the array again");
        float least = values.Min();
        float most = values.Max();
        return (least, most) switch
        {
            ( >= 0, >= FewestOfUnit and <= 1 + Rounding) when array.Element.Kind == ElementKind.Float => Result.Ok(PixelScale.Unit),
            ( >= 0, <= MostOfByte + Rounding) when array.Element.Kind != ElementKind.Float || most >= FewestOfByte => Result.Ok(PixelScale.Bytes),
            ( >= 0, _) when array.Element is { Kind: ElementKind.Unsigned, Bytes: 2 } && channels == 3 => Result.Ok(PixelScale.SixteenBits),
            ( >= -1 and <= -1 + Rounding, <= 1 + Rounding) => Result.Ok(PixelScale.SignedUnit),
            ( < 0, _) when array.Element is { Kind: ElementKind.Signed, Bytes: 1 } => Shifted(array, least, most),
            ( < 0, _) when IsStandardized(values) => Standardized(array),
            _ => Result.Ok(PixelScale.Flux),
        };
    }

    /// <summary>
    /// Standardized pictures have mean 0 and deviation 1, or a sky that lies far below zero. The sky of light that was measured lies at zero,
    /// or above.
    /// </summary>
    private static bool IsStandardized(float[] values)
    {
        double mean = values.Average(value => (double)value);
        double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Array.Sort(values);
        return (Math.Abs(mean) < 0.25 && deviation is > 0.7 and < 1.4) || values[values.Length / 2] < -0.25 * deviation;
    }

    private static Problem Shifted(StoredArray array, float least, float most) => new(
        array.Name, $"its pictures are {array.Element} from {least} to {most}, which does not tell where black is",
        "Save bytes: (images.astype(\"int16\") + 128).astype(\"uint8\") if 128 was subtracted, images.view(\"uint8\") if they are bytes in disguise");

    private static Problem Standardized(StoredArray array) => new(
        array.Name, "its pictures are standardized already (negative, with mean 0 and deviation 1), so that their brightness is lost",
        "Save the pictures as they were before: as bytes, or as numbers from 0 to 1 or 255");
}
