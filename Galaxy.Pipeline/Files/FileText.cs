using System.Text;
using System.Text.Unicode;

namespace Galaxy.Pipeline.Files;

/// <summary>The text of a small file.</summary>
internal static class FileText
{
    /// <summary>What a decoder writes in place of bytes that are no UTF-8.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>What is wrong with UTF-16 that does not say so, as the end of a sentence.</summary>
    public const string UnmarkedUtf16 = "zero bytes, as UTF-16 without a byte order mark has";

    /// <summary>Decodes UTF-8, or UTF-16 and UTF-32 with a byte order mark. Other bytes are a problem with the first line that has some.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Result<string> Of(byte[] bytes, string name)
    {
        if (bytes is [0, not 0, ..] or [not 0, 0, not 0, ..])
            return new Problem(name, $"it has {UnmarkedUtf16}", "Save the file as UTF-8");
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
