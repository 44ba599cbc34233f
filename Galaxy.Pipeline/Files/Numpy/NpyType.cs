using System.Text.RegularExpressions;

namespace Galaxy.Pipeline.Files.Numpy;

/// <summary>The type of an array's elements.</summary>
/// <param name="Kind">
/// NumPy's letter: <c>u</c>, <c>i</c>, <c>f</c>, <c>b</c>, <c>S</c>, <c>U</c>, and others that are not read; a space without letter and size.
/// </param>
/// <param name="Bytes">Of an element, at least 1.</param>
/// <param name="BigEndian">Whether the most significant byte comes first.</param>
internal readonly partial record struct NpyType(char Kind, int Bytes, bool BigEndian)
{
    /// <summary>The letter of Python's own objects, which have no size.</summary>
    public const char Objects = 'O';

    /// <summary>Single precision.</summary>
    public static NpyType Float { get; } = new('f', sizeof(float), BigEndian: false);

    /// <summary>What a header calls it: <c>&lt;f4</c>, <c>&lt;U12</c>.</summary>
    public string Descriptor => $"{(BigEndian ? '>' : '<')}{Kind}{(IsWideText ? Bytes / sizeof(int) : Bytes)}";

    /// <summary>Whether it is text of four bytes a letter.</summary>
    public bool IsWideText => Kind == 'U';

    /// <summary>Text of four bytes a letter, padded to the longest with zeros.</summary>
    /// <param name="width">Its letters.</param>
    public static NpyType Text(int width) => new('U', width * sizeof(int), BigEndian: false);

    /// <summary>The type that a header names.</summary>
    public static NpyType Of(string header)
    {
        GroupCollection groups = Form().Match(header).Groups;
        char kind = groups["kind"].Success ? groups["kind"].ValueSpan[0] : ' ';
        if (!int.TryParse(groups["size"].ValueSpan, out int size) || size == 0)
            return new NpyType(kind == Objects ? kind : ' ', 1, BigEndian: false);
        return new NpyType(kind, kind == 'U' ? size * sizeof(int) : size, groups["order"].Value == ">");
    }

    [GeneratedRegex(@"'descr':\s*'(?<order>[<>|=]?)(?<kind>[a-zA-Z])(?<size>[0-9]{0,6})(\[[^'\]]{0,20}\])?'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
