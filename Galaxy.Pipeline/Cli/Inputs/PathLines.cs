using System.Text;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Paths in a stream, read as they come.</summary>
internal static class PathLines
{
    /// <summary>Longer paths exist on no disk; what follows is not read.</summary>
    private const int MostBytes = 1 << 15;

    /// <summary>As much of such a path is shown.</summary>
    private const int MostShown = 100;

    private const int BufferBytes = 1 << 16;
    private const char Mark = '\uFEFF';

    /// <param name="input">Paths in UTF-8.</param>
    /// <param name="separator">
    /// The byte behind each; behind the last it may be missing. With a line feed, a carriage return before it does not count.
    /// </param>
    /// <param name="interrupted">Ends the reading, also while it waits for more.</param>
    /// <returns>All paths that are not empty. What no file can be called is shortened: if it is too long, and behind a zero byte.</returns>
    public static IEnumerable<string> Read(Stream input, char separator, CancellationToken interrupted)
    {
        bool isFirst = true;
        foreach (string piece in Pieces(input, (byte)separator, interrupted))
        {
            string text = isFirst ? piece.TrimStart(Mark) : piece;
            isFirst = false;
            string path = separator == '\n' ? text.TrimEnd('\r') : text;
            if (path.Length > 0)
                yield return path;
        }
    }

    private static IEnumerable<string> Pieces(Stream input, byte separator, CancellationToken interrupted)
    {
        using MemoryStream piece = new();
        byte[] buffer = new byte[BufferBytes];
        while (Next(input, buffer, interrupted) is var count and > 0)
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

        if (!interrupted.IsCancellationRequested)
            yield return Take(piece);
    }

    /// <summary>Waits for more bytes. A pipe that nobody writes to cannot be left, so that another thread waits there.</summary>
    /// <returns>0 at the end, and after an interruption.</returns>
    private static int Next(Stream input, byte[] buffer, CancellationToken interrupted)
    {
        Task<int> read = Task.Factory.StartNew(
            () => input.Read(buffer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return read.WaitAsync(interrupted).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    private static string Take(MemoryStream piece)
    {
        ReadOnlySpan<byte> bytes = piece.GetBuffer().AsSpan(0, (int)piece.Length);
        int zero = bytes.IndexOf((byte)0);
        bool isTooLong = zero < 0 && bytes.Length == MostBytes;
        string text = Encoding.UTF8.GetString(isTooLong ? bytes[..MostShown] : bytes[..(zero < 0 ? bytes.Length : zero + 1)]);
        piece.SetLength(0);
        return isTooLong ? $"{text}…" : text;
    }
}
