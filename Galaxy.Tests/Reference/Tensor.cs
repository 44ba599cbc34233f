namespace Galaxy.Tests.Reference;

/// <summary>A parameter with its gradient, in PyTorch's name, shape and order.</summary>
internal sealed class Tensor(string name, params int[] shape)
{
    public string Name => name;

    public IReadOnlyList<int> Shape => shape;

    /// <summary>False for running statistics.</summary>
    public bool IsTrained => !name.Contains(".running_", StringComparison.Ordinal);

    public double[] Values { get; } = new double[Count(shape)];

    /// <summary>Of the loss of the last batch, summed up while it runs backward.</summary>
    public double[] Gradient { get; } = new double[Count(shape)];

    private static int Count(int[] shape) => shape.Aggregate(1, (product, size) => product * size);
}
