using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace Galaxy.Generators.Language;

/// <summary>Converts the JSON reader's byte offsets to positions in the text.</summary>
/// <param name="text">The file.</param>
/// <param name="utf8">The same in UTF-8, where an unpaired surrogate is U+FFFD and still counts as one unit.</param>
internal sealed class SourcePositions(string text, byte[] utf8)
{
    private readonly TextLineCollection _lines = SourceText.From(text).Lines;
    private int _bytes;
    private int _units;

    /// <summary>The last result of <see cref="Next"/>.</summary>
    public SourceSpan Last { get; private set; }

    /// <summary>The position of a token. Tokens must come in file order, so that one pass over the text serves them all.</summary>
    public SourceSpan Next(int start, int length)
    {
        _units += Encoding.UTF8.GetCharCount(utf8, _bytes, start - _bytes);
        _bytes = start;
        return Last = Span(_units, Encoding.UTF8.GetCharCount(utf8, start, length));
    }

    /// <summary>The position where the reader stopped, which it counts in line feeds and in bytes of the line.</summary>
    public SourceSpan Of(JsonException problem)
    {
        int line = 0;
        for (long feeds = problem.LineNumber ?? 0; feeds > 0; feeds--)
            line = Array.IndexOf(utf8, (byte)'\n', line) + 1;
        long bytes = Math.Min(utf8.Length, line + (problem.BytePositionInLine ?? 0));
        int units = Math.Min(text.Length, Encoding.UTF8.GetCharCount(utf8, 0, (int)bytes));
        return Span(units, Math.Min(1, text.Length - units));
    }

    private SourceSpan Span(int start, int length)
    {
        LinePosition place = _lines.GetLinePosition(start);
        return new SourceSpan(start, length, place.Line + 1, place.Character + 1);
    }
}
