using System.Collections.Immutable;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>All networks of a build.</summary>
/// <param name="Specs">Those without errors: network.json's first, then by file name.</param>
/// <param name="Broken">The names of those with errors, where no other network has them.</param>
/// <param name="Clashes">Names that an earlier file already has.</param>
internal sealed record NetworkSet(EquatableArray<NetworkSpec> Specs, EquatableArray<string> Broken, EquatableArray<FileDiagnostic> Clashes)
{
    public static NetworkSet Of(ImmutableArray<ParsedNetwork> parsed)
    {
        ParsedNetwork[] ordered = [.. parsed
            .OrderByDescending(network => NetworkFile.Display(network.Path) == NetworkFile.Default)
            .ThenBy(network => network.Path, StringComparer.Ordinal)];
        ImmutableArray<(int Index, SpecDiagnostic Diagnostic)> clashes = NameClashes.Among([.. ordered.Select(network => network.Result)]);
        NetworkSpec[] specs = [.. ordered
            .Where((_, index) => !clashes.Any(clash => clash.Index == index))
            .Select(network => network.Result.Spec)
            .OfType<NetworkSpec>()];
        IEnumerable<string> broken = ordered
            .Where(network => network.Result.Spec is null)
            .Select(network => network.Result.Name)
            .OfType<string>()
            .Except(specs.Select(spec => spec.Name), StringComparer.OrdinalIgnoreCase);
        return new NetworkSet(
            specs.ToEquatableArray(),
            broken.ToEquatableArray(),
            clashes.Select(clash => new FileDiagnostic(ordered[clash.Index].Path, clash.Diagnostic)).ToEquatableArray());
    }
}
