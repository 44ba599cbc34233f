using System.Text;
using System.Text.Json;
using Galaxy.Generators.Language;

namespace Galaxy.Pipeline.Recipes;

/// <summary>Collects the problems of a recipe file, each with its line and column.</summary>
/// <param name="file">Its name.</param>
/// <param name="text">Its text, in UTF-8 without a byte order mark.</param>
internal sealed class RecipeProblems(string file, byte[] text)
{
    private readonly List<Problem> _problems = [];

    /// <summary>All of them as one, if there are any.</summary>
    public Result<Unit> Check() => Problems.Check(_problems);

    /// <param name="at">Its byte offset.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    public void Add(long at, string what, string remedy) => _problems.Add(new Problem(Place(at), what, remedy));

    /// <summary>
    /// Adds why a text is not JSON, in the words that rules and networks have for it; else the place where the JSON reader gave up, which counts
    /// lines by line feeds, and bytes in the line.
    /// </summary>
    public void Add(JsonException broken)
    {
        DiagnosticLog log = new();
        JsonTree.Parse(Encoding.UTF8.GetString(text), log);
        if (log.InOrder() is [var reason, ..])
        {
            (string what, string remedy) = DiagnosticWords.Of(reason);
            _problems.Add(new Problem($"{file}({reason.Span.Line},{reason.Span.Column}): error", what, remedy));
            return;
        }

        int line = 0;
        for (long feeds = broken.LineNumber ?? 0; feeds > 0; feeds--)
            line = Array.IndexOf(text, (byte)'\n', line) + 1;
        long at = Math.Min(text.Length, line + (broken.BytePositionInLine ?? 0));
        Add(at, "this is not JSON", "Fix the text here; comments and trailing commas are fine");
    }

    /// <summary>A place as in the messages of a build.</summary>
    public string Place(long at) => $"{file}({Line(at)},{Column(at)}): error";

    /// <summary>From 1.</summary>
    public int Line(long at) => Before(at).Count((byte)'\n') + 1;

    /// <summary>From 1, in UTF-16 units, as editors count.</summary>
    private int Column(long at) => Encoding.UTF8.GetCharCount(Before(at)[(Before(at).LastIndexOf((byte)'\n') + 1)..]) + 1;

    private ReadOnlySpan<byte> Before(long at) => text.AsSpan(0, (int)at);
}
