using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>The tied tensors of a network.</summary>
/// <param name="Tensors">In the order of the layers; often none.</param>
/// <param name="PlainFloats">Floats at the start of the parameters that are not tied, and that kernels on samples read as they are.</param>
internal sealed record TiedPlan(EquatableArray<TiedTensor> Tensors, int PlainFloats)
{
    /// <summary>Whether there are any.</summary>
    public bool Any => Tensors.Count > 0;

    /// <summary>Tasks of the sum over the orientations: the plain floats, then one for each filter of a tensor.</summary>
    public int Tasks => 1 + Tensors.Sum(tensor => tensor.Tied.Outputs);
}
