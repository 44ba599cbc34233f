using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Galaxy.Pipeline.Prepared;

/// <summary>
/// All of a file of prepared pictures but the pixels: a head of fixed size, which ends with the digest of the set's key, of the head and of what
/// follows; the settings in words; a record per picture. The pixels come behind it, picture after picture.
/// </summary>
/// <param name="Settings">As <see cref="PreparedSettings"/> writes them.</param>
/// <param name="PictureBytes">Bytes of a picture.</param>
/// <param name="Records">One per picture.</param>
internal sealed record PreparedHead(string Settings, int PictureBytes, ImmutableArray<PreparedRecord> Records)
{
    private const int FixedBytes = 64;
    private const int MostSettingsBytes = 1 << 16;

    /// <summary>Of settings and records; the smallest pictures need a quarter of it.</summary>
    private const int MostBytes = 256 << 20;

    private static ReadOnlySpan<byte> Format => "galaxy pictures1"u8;

    /// <summary>Where the pixels begin.</summary>
    public int Bytes => FixedBytes + Encoding.UTF8.GetByteCount(Settings) + Records.Length * PreparedRecord.Bytes;

    /// <summary>The head of a file; null if it is damaged, not whole, of another set or another format.</summary>
    /// <param name="file">At its beginning.</param>
    /// <param name="key">The set's key.</param>
    public static PreparedHead? Read(Stream file, string key)
    {
        Span<byte> head = stackalloc byte[FixedBytes];
        if (file.ReadAtLeast(head, FixedBytes, throwOnEndOfStream: false) < FixedBytes || !head.StartsWith(Format))
            return null;
        (int count, int settings, int picture) = (Number(head, 0), Number(head, 1), Number(head, 2));
        if (count < 0 || picture <= 0 || settings is < 0 or > MostSettingsBytes)
            return null;
        long length = settings + (long)count * PreparedRecord.Bytes;
        if (length > MostBytes || file.Length > int.MaxValue || file.Length != FixedBytes + length + (long)count * picture)
            return null;
        byte[] rest = new byte[length];
        file.ReadExactly(rest);
        return head[Digest].SequenceEqual(DigestOf(key, head, rest))
            ? new PreparedHead(Encoding.UTF8.GetString(rest.AsSpan(0, settings)), picture, Read(rest.AsSpan(settings)))
            : null;
    }

    /// <summary>The same as bytes.</summary>
    /// <param name="key">The set's key.</param>
    public byte[] ToBytes(string key)
    {
        byte[] bytes = new byte[Bytes];
        Format.CopyTo(bytes);
        int settings = Encoding.UTF8.GetBytes(Settings, bytes.AsSpan(FixedBytes));
        foreach ((int index, int number) in ((int[])[Records.Length, settings, PictureBytes]).Index())
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Format.Length + index * sizeof(int)), number);
        for (int index = 0; index < Records.Length; index++)
            Records[index].Write(bytes.AsSpan(FixedBytes + settings + index * PreparedRecord.Bytes));
        DigestOf(key, bytes.AsSpan(0, FixedBytes), bytes.AsSpan(FixedBytes)).CopyTo(bytes.AsSpan(Digest));
        return bytes;
    }

    private static Range Digest => (FixedBytes - SHA256.HashSizeInBytes)..FixedBytes;

    private static int Number(ReadOnlySpan<byte> head, int index) =>
        BinaryPrimitives.ReadInt32LittleEndian(head[(Format.Length + index * sizeof(int))..]);

    private static ImmutableArray<PreparedRecord> Read(ReadOnlySpan<byte> bytes)
    {
        PreparedRecord[] records = new PreparedRecord[bytes.Length / PreparedRecord.Bytes];
        for (int index = 0; index < records.Length; index++)
            records[index] = PreparedRecord.Read(bytes[(index * PreparedRecord.Bytes)..]);
        return [.. records];
    }

    private static byte[] DigestOf(string key, ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        hash.AppendData(head[..Digest.Start.Value]);
        hash.AppendData(rest);
        return hash.GetHashAndReset();
    }
}
