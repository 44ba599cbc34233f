using Galaxy.Pipeline.Files;


namespace Galaxy.Pipeline.Data;

/// <summary>A picture in a list.</summary>
/// <param name="Sha256">SHA-256 of its file, or of its pixels where it has no file of its own, in hexadecimal.</param>
/// <param name="Class">The name of its class.</param>
/// <param name="File">Its file's name, without folders.</param>
internal sealed record ListedPicture(string Sha256, string Class, string File)
{
    /// <summary>Where its name begins in its line, behind the digest and two spaces.</summary>
    public const int NameAt = Sha256Text.Digits + 2;

    /// <summary>Reads a picture's content.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="classes">The classes that its label counts.</param>
    public static Result<ListedPicture> Of(PictureEntry picture, IReadOnlyList<string> classes) => picture.Read().Map(content => new ListedPicture(
        Sha256Text.Of(Bytes(content)), classes[picture.Label], picture.Name[(picture.Name.LastIndexOf('/') + 1)..]));

    /// <summary>Whether a text begins like a picture's line.</summary>
    public static bool IsLine(string text) =>
        text.Length >= NameAt && text[..Sha256Text.Digits].All(char.IsAsciiHexDigitLower) && text[Sha256Text.Digits..NameAt] == "  ";

    public override string ToString() => $"{Sha256}  {OneLine.Of(Class)}/{OneLine.Of(File)}";

    private static ReadOnlySpan<byte> Bytes(PictureContent content) => content switch
    {
        PictureContent.Encoded encoded => encoded.File.Span,
        PictureContent.Decoded decoded => decoded.Image.Pixels,
        _ => throw new InvalidOperationException("A picture is encoded or decoded."),
    };
}
