using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Data;

/// <summary>Pictures by name, class and content, so that anybody can tell whether they have the same. Their order does not matter.</summary>
/// <param name="Pictures">The pictures.</param>
internal sealed record PictureList(ImmutableArray<ListedPicture> Pictures)
{
    /// <summary>A line for each, by class and name: <c>sha256sum -c</c> compares it with class folders.</summary>
    public string Text { get; } = string.Concat(
        Pictures.Select(picture => $"{picture}\n").OrderBy(line => line[ListedPicture.NameAt..], StringComparer.Ordinal));

    /// <summary>SHA-256 of the list, in hexadecimal.</summary>
    public string Digest => Sha256Text.Of(Text);

    /// <summary>SHA-256, in hexadecimal, of the digests of all pictures, sorted, a line each: whatever they are called.</summary>
    public string ContentDigest =>
        Sha256Text.Of(string.Concat(Pictures.Select(picture => picture.Sha256).Order(StringComparer.Ordinal).Select(digest => $"{digest}\n")));

    /// <summary>Whether a file is such a list.</summary>
    public static bool IsAt(string path) => ListedPicture.IsLine(Encoding.UTF8.GetString(BoundedFile.Head(path, ListedPicture.NameAt)));
}
