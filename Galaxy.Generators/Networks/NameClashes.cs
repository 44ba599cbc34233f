using System.Collections.Immutable;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>Networks in different files with the same name.</summary>
internal static class NameClashes
{
    /// <summary>One error, with its file, for each network whose name an earlier file has.</summary>
    /// <param name="results">In order of precedence.</param>
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
