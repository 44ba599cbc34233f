namespace Galaxy.Kernels.Contract;

/// <summary>One layer of a network.</summary>
/// <param name="Name">Kind and number, as in the weight names: <c>conv1</c>, <c>maxPool2</c>, <c>dense3</c>.</param>
/// <param name="Description">The layer in words with its settings: <c>conv2d 3×3, 16 filters, padding 1</c>.</param>
/// <param name="Line">Its line in network.json, from 1.</param>
/// <param name="Input">Shape in.</param>
/// <param name="Output">Shape out.</param>
/// <param name="Cost">What it costs.</param>
public sealed record LayerInfo(string Name, string Description, int Line, Shape Input, Shape Output, LayerCost Cost)
{
    /// <summary>Whether it looks at windows of a map through weights.</summary>
    public bool IsConvolution { get; init; }
}
