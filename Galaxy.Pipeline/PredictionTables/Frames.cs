using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>
/// Pieces of a file, each written at once behind its length (4 bytes) and the first 8 bytes of its SHA-256, so that a piece that was cut off or
/// never reached the disk is recognized.
/// </summary>
internal static class Frames
{
    private const int HashBytes = 8;
    private const int HeadBytes = sizeof(int) + HashBytes;

    /// <summary>Appends a piece.</summary>
    public static void Append(Stream file, ReadOnlySpan<byte> content) => file.Write(Of(content));

    /// <summary>Whether a file is empty, or holds the first bytes of a piece and nothing else: its writer was killed.</summary>
    public static bool IsBeginning(Stream file, ReadOnlySpan<byte> content)
    {
        byte[] frame = Of(content);
        byte[] found = new byte[Math.Min(file.Length, frame.Length)];
        file.Position = 0;
        file.ReadExactly(found);
        return file.Length < frame.Length && frame.AsSpan().StartsWith(found);
    }

    private static byte[] Of(ReadOnlySpan<byte> content)
    {
        byte[] frame = new byte[HeadBytes + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, content.Length);
        Hash(content, frame.AsSpan(sizeof(int), HashBytes));
        content.CopyTo(frame.AsSpan(HeadBytes));
        return frame;
    }

    /// <summary>The pieces from the file's position on, to the first that is not whole; the file is left at the end of the last whole one.</summary>
    public static IEnumerable<byte[]> Read(Stream file)
    {
        long end = file.Position;
        while (Next(file) is { } content)
        {
            end = file.Position;
            yield return content;
        }

        file.Position = end;
    }

    private static byte[]? Next(Stream file)
    {
        byte[] head = new byte[HeadBytes];
        if (file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
            return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || length > file.Length - file.Position)
            return null;
        byte[] content = new byte[length];
        file.ReadExactly(content);
        Span<byte> hash = stackalloc byte[HashBytes];
        Hash(content, hash);
        return hash.SequenceEqual(head.AsSpan(sizeof(int))) ? content : null;
    }

    private static void Hash(ReadOnlySpan<byte> content, Span<byte> hash)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        digest[..HashBytes].CopyTo(hash);
    }
}
