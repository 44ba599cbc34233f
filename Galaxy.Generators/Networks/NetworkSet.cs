using System.Collections.Immutable;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>All networks of a build.</summary>
/// <param name="Specs">Those without a mistake, that of network.json first, the others by their files' names.</param>
/// <param name="Clashes">Names that an earlier file has taken.</param>
internal sealed record NetworkSet(EquatableArray<NetworkSpec> Specs, EquatableArray<FileDiagnostic> Clashes)
{
    public static NetworkSet Of(ImmutableArray<ParsedNetwork> readings)
    {
        ParsedNetwork[] ordered = [.. readings
            .OrderByDescending(reading => NetworkFile.Display(reading.Path) == NetworkFile.Default)
            .ThenBy(reading => reading.Path, StringComparer.Ordinal)];
        ImmutableArray<(int Index, SpecDiagnostic Diagnostic)> clashes = NameClashes.Among([.. ordered.Select(reading => reading.Result)]);
        IEnumerable<NetworkSpec> specs = ordered
            .Where((_, index) => !clashes.Any(clash => clash.Index == index))
            .Select(reading => reading.Result.Spec)
            .OfType<NetworkSpec>();
        return new NetworkSet(
            specs.ToEquatableArray(),
            clashes.Select(clash => new FileDiagnostic(ordered[clash.Index].Path, clash.Diagnostic)).ToEquatableArray());
    }
}
