namespace Galaxy.Pipeline.Export.Layers;

/// <summary>A layer in Python.</summary>
internal abstract record PyTorchCode
{
    private PyTorchCode()
    {
    }

    /// <summary>A layer with weights.</summary>
    /// <param name="Constructor">What makes it: <c>nn.Linear(128, 5)</c>.</param>
    /// <param name="Input">What it is applied to, an expression in <c>x</c>.</param>
    public sealed record Module(string Constructor, string Input = "x") : PyTorchCode
    {
        /// <summary>What is made of its output: an expression's end, <c>.flatten(1, 2)</c>.</summary>
        public string Output { get; init; } = "";

        /// <summary>The class that the constructor needs and PyTorch lacks; null if it needs none.</summary>
        public string? Definition { get; init; }
    }

    /// <summary>A layer without.</summary>
    /// <param name="Expression">In <c>x</c>, what the layer before gives: <c>F.relu(x)</c>.</param>
    public sealed record Function(string Expression) : PyTorchCode;

    /// <summary>The sum with the output of an earlier layer.</summary>
    /// <param name="From">That layer.</param>
    public sealed record Sum(string From) : PyTorchCode;
}
