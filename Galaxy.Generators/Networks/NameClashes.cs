using System.Collections.Immutable;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>Networks of several files that have one name.</summary>
internal static class NameClashes
{
    /// <summary>One mistake, with the file it is in, for each network whose name an earlier file has taken.</summary>
    /// <param name="results">In the order that decides which of two networks is built.</param>
    public static ImmutableArray<(int Index, SpecDiagnostic Diagnostic)> Among(IReadOnlyList<SpecResult> results)
    {
        Dictionary<string, NetworkSpec> taken = new(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<(int, SpecDiagnostic)>.Builder clashes = ImmutableArray.CreateBuilder<(int, SpecDiagnostic)>();
        for (int index = 0; index < results.Count; index++)
        {
            if (results[index].Spec is not { } spec)
                continue;
            if (taken.TryGetValue(spec.Name, out NetworkSpec first))
                clashes.Add((index, new SpecDiagnostic(DiagnosticCatalog.SameName, results[index].NameSpan, new([first.FileName, first.Name]))));
            else
                taken.Add(spec.Name, spec);
        }

        return clashes.ToImmutable();
    }
}
