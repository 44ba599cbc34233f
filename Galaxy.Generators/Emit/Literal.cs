using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Generators.Emit;

/// <summary>Values as C# literals, the same on every machine.</summary>
internal static class Literal
{
    public static string Of(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";

    public static string Of(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
