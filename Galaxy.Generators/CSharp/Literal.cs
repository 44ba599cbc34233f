using System.Globalization;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.CSharp;

/// <summary>Values as C# literals, the same on every machine.</summary>
internal static class Literal
{
    public static string Of(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";

    /// <summary>Whatever would end the literal or the line, or is invisible, is escaped.</summary>
    public static string Of(string value) => $"\"{string.Concat(value.Select(Escaped))}\"";

    private static string Escaped(char unit) => unit switch
    {
        '"' or '\\' => $"\\{unit}",
        _ when Words.IsVisible(unit) && !char.IsSurrogate(unit) => unit.ToString(),
        _ => $"\\u{(int)unit:X4}",
    };
}
