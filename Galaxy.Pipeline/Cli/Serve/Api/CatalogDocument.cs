using System.Collections.Immutable;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>A catalog that was sent.</summary>
/// <param name="Catalog">Its form, in words.</param>
/// <param name="Pictures">How many it has.</param>
/// <param name="Findings">What is to be known of it.</param>
internal sealed record CatalogDocument(string Catalog, int Pictures, ImmutableArray<string> Findings);
