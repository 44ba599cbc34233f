using System.Buffers.Binary;
using System.Security.Cryptography;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>An image's content, as the SHA-256 of its size and pixels: identical images have equal keys, whatever their files.</summary>
public readonly record struct ContentKey(UInt128 High, UInt128 Low) : IComparable<ContentKey>
{
    /// <summary>The first 8 bytes: enough to tell the pictures of a training apart.</summary>
    public ulong Prefix => (ulong)(High >> 64);

    /// <summary>The key of an image as the network will see it: decoded, framed and scaled.</summary>
    public static ContentKey Of(Image image)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> size = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, image.Height);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], image.Width);
        hash.AppendData(size);
        hash.AppendData(image.Pixels);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Read(digest);
    }

    /// <summary>Its 32 bytes, big-endian.</summary>
    internal void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], Low);
    }

    /// <summary>The key that <see cref="Write"/> has written.</summary>
    internal static ContentKey Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    public static bool operator <(ContentKey left, ContentKey right) => left.CompareTo(right) < 0;

    public static bool operator >(ContentKey left, ContentKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContentKey left, ContentKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContentKey left, ContentKey right) => left.CompareTo(right) >= 0;

    public int CompareTo(ContentKey other) => High == other.High ? Low.CompareTo(other.Low) : High.CompareTo(other.High);

    public override string ToString() => $"{High:x32}{Low:x32}";
}
