using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Prepared;

/// <summary>All that prepared pictures depend on besides the pictures themselves.</summary>
/// <param name="Place">The set of pictures, by its full path.</param>
/// <param name="Input">Size of the network's input.</param>
/// <param name="Framing">What is cut out of a picture, as text.</param>
/// <param name="Margin">Pixels around the input on each of the four sides; 0 for none.</param>
internal sealed record PreparedSettings(string Place, Shape Input, string Framing, int Margin)
{
    private const int KeyDigits = 32;

    /// <summary>Rows of a prepared picture, margin included.</summary>
    public int Height => Input.Height + 2 * Margin;

    /// <summary>Pixels in such a row.</summary>
    public int Width => Input.Width + 2 * Margin;

    /// <summary>Bytes of a prepared picture.</summary>
    public int PictureBytes => Height * Width * Image.Channels;

    /// <summary>
    /// Names the set's files: 32 hexadecimal digits that change with each of the settings, and with the pixels that the program's code makes of a
    /// picture.
    /// </summary>
    public string Key => Sha256Text.Of(ToString())[..KeyDigits];

    /// <summary>The settings in words, for people.</summary>
    public string Shown => FormattableString.Invariant($"{Input.Height}×{Input.Width}, {Framing}, margin {Margin}");

    public override string ToString() => $"{Place}\n{Shown}\npixels {PixelVersion.Current}";
}
