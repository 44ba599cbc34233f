using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>
/// What rows stand for, as the sum modulo 2^256 of the SHA-256 of each. A row's number is part of it, so the order counts; the hashes of parts add
/// up to that of the whole.
/// </summary>
internal readonly record struct TableHash(UInt128 High, UInt128 Low)
{
    private const int Digits = 64;

    public static TableHash operator +(TableHash left, TableHash right)
    {
        UInt128 low = unchecked(left.Low + right.Low);
        return new TableHash(unchecked(left.High + right.High + (low < left.Low ? UInt128.One : UInt128.Zero)), low);
    }

    /// <summary>
    /// Of a catalog's row: its number from 0 as 8 bytes, then id and file in UTF-8, each behind its length in 4 bytes; all big-endian.
    /// </summary>
    public static TableHash OfPicture(long row, string id, string file) => Of(row, id, Encoding.UTF8.GetBytes(file));

    /// <summary>The same with the 32 bytes of what the network saw in the file's place; 0 bytes for a picture that cannot be read.</summary>
    public static TableHash OfContent(long row, string id, ContentKey? content)
    {
        if (content is not { } key)
            return Of(row, id, []);
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        key.Write(bytes);
        return Of(row, id, bytes);
    }

    public static TableHash? Parse(string text) => text.Length == Digits
        && UInt128.TryParse(text.AsSpan(0, Digits / 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 high)
        && UInt128.TryParse(text.AsSpan(Digits / 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 low)
            ? new TableHash(high, low)
            : null;

    public override string ToString() => $"{High:x32}{Low:x32}";

    private static TableHash Of(long row, string id, ReadOnlySpan<byte> rest)
    {
        int idBytes = Encoding.UTF8.GetByteCount(id);
        byte[] message = new byte[sizeof(long) + sizeof(int) + idBytes + sizeof(int) + rest.Length];
        BinaryPrimitives.WriteInt64BigEndian(message, row);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(8), idBytes);
        Encoding.UTF8.GetBytes(id, message.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(12 + idBytes), rest.Length);
        rest.CopyTo(message.AsSpan(16 + idBytes));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(message, digest);
        return new TableHash(BinaryPrimitives.ReadUInt128BigEndian(digest), BinaryPrimitives.ReadUInt128BigEndian(digest[16..]));
    }
}
