using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Wraps a name above a narrow column: at spaces and after hyphens, never within a word.</summary>
internal static class WrappedHead
{
    /// <summary>The unbreakable pieces.</summary>
    public static ImmutableArray<string> Pieces(string name) => [.. Parts(name).Select(part => part.Trim())];

    /// <summary>Fills each line with as many pieces as fit.</summary>
    /// <param name="name">The name.</param>
    /// <param name="width">At least that of the widest piece.</param>
    public static ImmutableArray<string> Lines(string name, int width) => WrappedText.Fill(Parts(name), line => TextTable.WidthOf(line) <= width);

    /// <summary>The pieces with their trailing spaces; together they are the name.</summary>
    private static IEnumerable<string> Parts(string name)
    {
        int start = 0;
        for (int index = 0; index < name.Length - 1; index++)
        {
            if (name[index] is not (' ' or '-') || name[index + 1] is ' ' or '-')
                continue;
            yield return name[start..(index + 1)];
            start = index + 1;
        }

        yield return name[start..];
    }
}
