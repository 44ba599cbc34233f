using System.Text;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Paths in a stream, read as they come.</summary>
internal static class PathLines
{
    /// <summary>Longer ones exist on no disk; what follows is not read.</summary>
    private const int MostBytes = 1 << 15;

    private const int BufferBytes = 1 << 16;
    private const char Mark = '\uFEFF';

    /// <param name="input">Paths in UTF-8.</param>
    /// <param name="separator">
    /// The byte behind each; behind the last it may be missing. With a line feed, a carriage return before it does not count.
    /// </param>
    /// <returns>All paths that are not empty.</returns>
    public static IEnumerable<string> Read(Stream input, char separator)
    {
        bool isFirst = true;
        foreach (string piece in Pieces(input, (byte)separator))
        {
            string text = isFirst ? piece.TrimStart(Mark) : piece;
            isFirst = false;
            string path = separator == '\n' ? text.TrimEnd('\r') : text;
            if (path.Length > 0)
                yield return path;
        }
    }

    private static IEnumerable<string> Pieces(Stream input, byte separator)
    {
        using MemoryStream piece = new();
        byte[] buffer = new byte[BufferBytes];
        while (input.Read(buffer) is var count and > 0)
            for (int start = 0; start < count;)
            {
                int length = buffer.AsSpan(start..count).IndexOf(separator);
                int taken = length < 0 ? count - start : length;
                piece.Write(buffer, start, Math.Min(taken, MostBytes - (int)piece.Length));
                start += taken + 1;
                if (length < 0)
                    break;
                yield return Take(piece);
            }

        yield return Take(piece);
    }

    private static string Take(MemoryStream piece)
    {
        string text = Encoding.UTF8.GetString(piece.GetBuffer(), 0, (int)piece.Length);
        piece.SetLength(0);
        return text;
    }
}
