using System.Collections.Immutable;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>All networks of a build.</summary>
/// <param name="Specs">Those without errors: network.json's first, then by file name.</param>
/// <param name="Clashes">Names that an earlier file already has.</param>
internal sealed record NetworkSet(EquatableArray<NetworkSpec> Specs, EquatableArray<FileDiagnostic> Clashes)
{
    public static NetworkSet Of(ImmutableArray<ParsedNetwork> parsed)
    {
        ParsedNetwork[] ordered = [.. parsed
            .OrderByDescending(network => NetworkFile.Display(network.Path) == NetworkFile.Default)
            .ThenBy(network => network.Path, StringComparer.Ordinal)];
        ImmutableArray<(int Index, SpecDiagnostic Diagnostic)> clashes = NameClashes.Among([.. ordered.Select(network => network.Result)]);
        IEnumerable<NetworkSpec> specs = ordered
            .Where((_, index) => !clashes.Any(clash => clash.Index == index))
            .Select(network => network.Result.Spec)
            .OfType<NetworkSpec>();
        return new NetworkSet(
            specs.ToEquatableArray(),
            clashes.Select(clash => new FileDiagnostic(ordered[clash.Index].Path, clash.Diagnostic)).ToEquatableArray());
    }
}
