using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers;

/// <summary>What a layer is given.</summary>
/// <param name="Maps">The output of the layer before, one per sample.</param>
/// <param name="Source">The output of the layer that it names in "from"; null if it names none.</param>
/// <param name="Seed">Of what a training step leaves to chance; null in inference.</param>
internal sealed record LayerInput(IReadOnlyList<Map> Maps, IReadOnlyList<Map>? Source, ulong? Seed);
