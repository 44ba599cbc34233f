using System.Text.RegularExpressions;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>Finds the layer that a generated file is for.</summary>
internal static partial class GeneratedLine
{
    /// <summary>The network's file with the line of the first layer in the header: <c>net.json(12,1)</c>.</summary>
    /// <param name="name">The network's file.</param>
    /// <param name="generated">The text of a generated file.</param>
    public static string Of(string name, string generated) =>
        Line().Match(generated) is { Success: true } line ? $"{name}({line.Groups["line"].ValueSpan},1)" : name;

    [GeneratedRegex(@"^//   \w+ \(line (?<line>\d+)\): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
