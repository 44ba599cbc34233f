using System.Collections.Frozen;
using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits;

/// <summary>Chooses among the units of a file: the first image with two axes of sense that its name does not call something else.</summary>
internal static class FitsPicture
{
    /// <summary>What EXTNAME calls images that go with a picture; they are read only where there is no other.</summary>
    private static readonly FrozenSet<string> _besides = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "MASK", "SEG", "SEGM", "SEGMAP", "SEGMENTATION", "DQ", "ERR", "ERROR", "SIGMA", "RMS", "VAR", "VARIANCE", "IVAR", "INVVAR", "WHT", "WEIGHT",
        "PSF", "EXP", "CON", "CTX");

    /// <exception cref="ImageFormatException">There is no image, or a header is damaged before there is one.</exception>
    public static FitsUnit Find(ReadOnlySpan<byte> file)
    {
        (int first, int tables, int images) = (-1, 0, 0);
        for (int start = 0; IsUnit(file, start);)
        {
            FitsUnit unit = FitsUnit.Read(file[start..]);
            bool isImage = unit.IsImage || unit.IsCompressedImage;
            if (isImage && FitsShape.Of(unit.Header, unit.IsImage ? "NAXIS" : "ZNAXIS").IsPicture)
            {
                if (!_besides.Contains(unit.Header.Text("EXTNAME") ?? ""))
                    return unit;
                first = first < 0 ? start : first;
            }

            (tables, images) = isImage ? (tables, images + (unit.Data.IsEmpty ? 0 : 1)) : (tables + 1, images);
            start = (int)Math.Min(start + unit.Length, int.MaxValue);
        }

        return first >= 0 ? FitsUnit.Read(file[first..]) : throw Nothing(tables, images);
    }

    private static bool IsUnit(ReadOnlySpan<byte> file, int start) =>
        start == 0 || start < file.Length && file[start..].StartsWith("XTENSION"u8);

    private static ImageFormatException Nothing(int tables, int images) => new((tables, images) switch
    {
        (0, 0) => "it has no image",
        (_, 0) => $"it has no image, only {Plural.Of(tables, "table")}",
        _ => "it has no image of two axes: a spectrum, or a row of figures",
    }, "Give the file that holds the picture, or leave it out");
}
