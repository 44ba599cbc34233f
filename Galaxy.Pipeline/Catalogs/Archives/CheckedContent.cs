using System.IO.Compression;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>A member of a zip. .NET does not compare its checksum: this does at its end.</summary>
/// <param name="member">The member, which this opens.</param>
internal sealed class CheckedContent(ZipArchiveEntry member) : ReadOnlyStream
{
    private readonly Stream _content = member.Open();
    private uint _sum;

    /// <summary>What to say of a member whose checksum is wrong.</summary>
    public static string ReasonOf(string member) => $"the checksum of {member} is wrong";

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = _content.Read(buffer);
        _sum = Crc32.Of(buffer[..read], _sum);
        return read > 0 || buffer.IsEmpty || _sum == member.Crc32 ? read : throw new InvalidDataException(ReasonOf(member.FullName));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _content.Dispose();
        base.Dispose(disposing);
    }
}
