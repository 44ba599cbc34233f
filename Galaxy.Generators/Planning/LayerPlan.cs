using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>One layer as the network's table of layers shows it.</summary>
/// <param name="Name">Its own name, or kind and number.</param>
/// <param name="KernelName">Kind and number, the prefix of its kernels' names.</param>
internal sealed record LayerPlan(
    string Name, string KernelName, string Description, int Line, MapShape Input, MapShape Output, LayerCost Cost)
{
    /// <summary>Whether it looks at windows of a map through weights.</summary>
    public required bool IsConvolution { get; init; }

    /// <summary>Samples that it needs in a training step.</summary>
    public required int SmallestBatch { get; init; }

    /// <summary>Its kernel name in Pascal case, the prefix of its addresses.</summary>
    public string Identifier => char.ToUpperInvariant(KernelName[0]) + KernelName.Substring(1);
}
