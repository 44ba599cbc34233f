using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Prepared;

/// <summary>What a prepared picture was made from.</summary>
/// <param name="Stamp">Digest of its stamp; 0 without one.</param>
/// <param name="Content">Digest of its content.</param>
/// <param name="IsSettled">Whether the stamp tells of every later change.</param>
internal readonly record struct SourceMark(UInt128 Stamp, UInt128 Content, bool IsSettled)
{
    /// <summary>
    /// How old a file must be when it is read. A younger one may be written again within the same tick of its file system's clock, which leaves its
    /// stamp as it is; two seconds is the longest such tick in use.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>The mark of a picture.</summary>
    /// <param name="stamp">From before it was read; null if nothing tells cheaply whether it changes.</param>
    /// <param name="content">What was read.</param>
    /// <param name="now">The time before it was read.</param>
    public static SourceMark Of(ContentStamp? stamp, PictureContent content, DateTimeOffset now) => new(
        stamp is { } known ? DigestOf(known) : UInt128.Zero,
        DigestOf(content),
        stamp is { Written: var written } && written < (now - Settling).UtcTicks);

    /// <summary>The digest of a stamp.</summary>
    public static UInt128 DigestOf(ContentStamp stamp) =>
        DigestOf(Encoding.UTF8.GetBytes($"{stamp.Place}\n{stamp.Item}\n{stamp.Length}\n{stamp.Written}"));

    private static UInt128 DigestOf(PictureContent content) => content switch
    {
        PictureContent.Encoded(var file) => DigestOf(file.Span),
        PictureContent.Decoded(var image) => ContentKey.Of(image).High,
        _ => throw new InvalidOperationException("A picture is a file or pixels."),
    };

    private static UInt128 DigestOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
