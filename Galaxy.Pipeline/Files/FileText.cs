using System.Text;
using System.Text.Unicode;

namespace Galaxy.Pipeline.Files;

/// <summary>The text of a small file.</summary>
internal static class FileText
{
    /// <summary>What a decoder writes in place of bytes that are no UTF-8.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Decodes UTF-8, or UTF-16 and UTF-32 with a byte order mark. Other bytes are a problem with the first line that has some.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Result<string> Of(byte[] bytes, string name)
    {
        using StreamReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        string text = reader.ReadToEnd();
        return reader.CurrentEncoding is UTF8Encoding && LineThatIsNot(bytes) is { } line
            ? new Problem($"{name}({line})", "the text is not UTF-8", "Save the file as UTF-8")
            : Result.Ok(text);
    }

    private static int? LineThatIsNot(ReadOnlySpan<byte> utf8)
    {
        int line = 1;
        foreach (Range range in utf8.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(utf8[range]))
                return line;
            line++;
        }

        return null;
    }
}
