using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers;

/// <summary>A batch's way through a layer.</summary>
/// <param name="Outputs">One per sample.</param>
/// <param name="Backward">From the gradients of the outputs to those of the inputs; adds to the parameters' gradients.</param>
internal sealed record Pass(IReadOnlyList<Map> Outputs, Func<IReadOnlyList<Map>, IReadOnlyList<Map>> Backward)
{
    /// <summary>From the gradients of the outputs to those of the second input; null for a layer that has one only.</summary>
    public Func<IReadOnlyList<Map>, IReadOnlyList<Map>>? SourceBackward { get; init; }
}
