using CsCheck;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers;

/// <summary>A layer for random networks.</summary>
/// <param name="Weight">How often it is taken, beside the other kinds that can stand at its place.</param>
/// <param name="Layer">It, with random fields.</param>
internal sealed record RandomLayer(int Weight, Gen<NetLayer> Layer);
