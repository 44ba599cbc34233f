using System.Collections.Immutable;

namespace Galaxy.Kernels.Contract;

/// <summary>One named parameter tensor: its shape in a model file and its place in parameter memory.</summary>
/// <param name="Name">PyTorch's name: <c>conv1.weight</c>, <c>dense2.bias</c>.</param>
/// <param name="Kind">What it is to its layer.</param>
/// <param name="Shape">PyTorch's shape: [out, in, kh, kw] for a convolution, [out, in] for a dense layer, [out] for a bias.</param>
/// <param name="Layout">Where each value lies in memory.</param>
public sealed record ParameterInfo(string Name, ParameterKind Kind, ImmutableArray<int> Shape, ParameterLayout Layout)
{
    /// <summary>Values in the tensor, without the zeros that pad its memory.</summary>
    public int Count => Shape.Aggregate(1, (product, size) => product * size);

    /// <summary>Its layer's name: <c>conv1</c>.</summary>
    internal string Layer => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Whether an optimizer changes it.</summary>
    internal bool IsTrainable => Kind is not (ParameterKind.RunningMean or ParameterKind.RunningVariance);

    /// <summary>Copies the tensor out of parameter memory, in the file's row-major order.</summary>
    /// <param name="memory">All of a network's parameters (or gradients, or optimizer state), as the kernels hold them.</param>
    /// <param name="tensor">Receives <see cref="Count"/> values.</param>
    public void CopyOut(ReadOnlySpan<float> memory, Span<float> tensor)
    {
        LayoutWalk walk = new(Layout);
        foreach (ref float value in tensor)
            value = memory[walk.Next()];
    }

    /// <summary>Copies a tensor in the file's order into parameter memory.</summary>
    public void CopyIn(ReadOnlySpan<float> tensor, Span<float> memory) => CopyIn(tensor, memory, own: null);

    /// <summary>The same for those parameters that this process has; null for all.</summary>
    internal void CopyIn(ReadOnlySpan<float> tensor, Span<float> memory, ParameterShare? own)
    {
        LayoutWalk walk = new(Layout);
        foreach (float value in tensor)
        {
            int place = walk.Next();
            if (own is null || own.Has(place))
                memory[place] = value;
        }
    }
}
