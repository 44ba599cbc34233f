using Spectre.Console;
using Spectre.Console.Rendering;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>A cell of a <see cref="TextTable"/>.</summary>
/// <param name="Text">Any text.</param>
/// <param name="Style">Its colors, if it has any.</param>
internal readonly record struct TextCell(string Text, Style? Style = null)
{
    public static implicit operator TextCell(string text) => new(text);
}
