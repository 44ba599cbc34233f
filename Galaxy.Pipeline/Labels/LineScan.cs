using System.Buffers;
using System.Text;

namespace Galaxy.Pipeline.Labels;

/// <summary>Reads a file line by line in bounded memory, and knows where each line ends. A line without an end is not read.</summary>
internal static class LineScan
{
    private const int Chunk = 1 << 16;

    /// <summary>Bytes of the longest line that is read: a label's is far below.</summary>
    private const int Longest = 1 << 15;

    /// <summary>The lines from a place on, without their ends; null for one that is too long.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where a line begins.</param>
    /// <returns>Each line with the place behind its end.</returns>
    public static IEnumerable<(string? Text, long End)> Lines(Stream file, long start)
    {
        byte[] buffer = new byte[Chunk];
        ArrayBufferWriter<byte> begun = new();
        bool isTooLong = false;
        long place = start;
        file.Position = start;
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            int from = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', from, read - from)) >= 0; from = end + 1)
            {
                yield return (isTooLong ? null : Text(begun, buffer.AsSpan(from..end)), place + end + 1);
                begun.ResetWrittenCount();
                isTooLong = false;
            }

            isTooLong |= begun.WrittenCount + read - from > Longest;
            if (!isTooLong)
                begun.Write(buffer.AsSpan(from..read));
            place += read;
        }
    }

    /// <summary>The text of a line that may have begun in an earlier chunk.</summary>
    private static string Text(ArrayBufferWriter<byte> begun, ReadOnlySpan<byte> rest)
    {
        if (begun.WrittenCount > 0)
        {
            begun.Write(rest);
            rest = begun.WrittenSpan;
        }

        return Encoding.UTF8.GetString(rest.EndsWith("\r"u8) ? rest[..^1] : rest);
    }
}
