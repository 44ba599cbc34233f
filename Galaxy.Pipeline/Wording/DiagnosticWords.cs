using System.Globalization;
using Galaxy.Generators.Language;

namespace Galaxy.Pipeline.Wording;

/// <summary>The words of a build's message.</summary>
internal static class DiagnosticWords
{
    /// <summary>What is wrong, which is the first sentence, and what to do. Neither ends with a period.</summary>
    public static (string What, string Remedy) Of(SpecDiagnostic diagnostic)
    {
        string message = diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture).TrimEnd('.');
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (message, "Mend it") : (message[..end], message[(end + 2)..]);
    }
}
