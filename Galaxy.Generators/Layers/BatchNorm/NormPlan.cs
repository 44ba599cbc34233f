using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Batch norm: its parameters and running statistics, all rounded up to whole vectors of channels or units.</summary>
internal sealed record NormPlan
{
    /// <summary>Rows of coefficients: scale, shift, mean, inverse deviation, and two for the backward pass.</summary>
    private const int CoefficientRows = 6;

    /// <summary>The layer, in Pascal case.</summary>
    public required string Name { get; init; }

    /// <summary>Channels or units, in whole vectors.</summary>
    public required int Channels { get; init; }

    /// <summary>Neighboring channels that share scale, shift and moments.</summary>
    public required int Orientations { get; init; }

    /// <summary>Vectors of them.</summary>
    public required int Vectors { get; init; }

    /// <summary>The scales.</summary>
    public required Address Weight { get; init; }

    /// <summary>The shifts.</summary>
    public required Address Bias { get; init; }

    /// <summary>The running means.</summary>
    public required Address Mean { get; init; }

    /// <summary>The running variances.</summary>
    public required Address Variance { get; init; }

    /// <summary>The coefficients that a batch is normalized with.</summary>
    public required Address Coefficients { get; init; }

    /// <summary>Share of a batch's moments in the running ones after it.</summary>
    public required float Momentum { get; init; }

    /// <summary>Added to the variance.</summary>
    public required float Epsilon { get; init; }

    /// <summary>Writes the description that its kernels are given.</summary>
    public void WriteDeclaration(CodeWriter code) => code.Block($"private static NormLayer {Name}Layer => new()", () =>
    {
        code.Line($"Channels = {Channels},");
        if (Orientations > 1)
            code.Line($"Orientations = {Orientations},");
        code.Line($"Weight = {Weight},");
        code.Line($"Bias = {Bias},");
        code.Line($"Mean = {Mean},");
        code.Line($"Variance = {Variance},");
        code.Line($"Coefficients = {Coefficients},");
        code.Line($"Momentum = {Literal.Of(Momentum)},");
        code.Line($"Epsilon = {Literal.Of(Epsilon)},");
    }, ";");

    public static NormPlan Of(StageNorm norm, int channels, MemoryLayout memory)
    {
        int floats = memory.Target.Padded(channels);
        return new NormPlan
        {
            Name = norm.Layer.Identifier,
            Channels = floats,
            Orientations = norm.Layer.Output.Orientations,
            Vectors = floats / memory.Target.VectorFloats,
            Weight = memory.Parameter(norm.Layer, "weight"),
            Bias = memory.Parameter(norm.Layer, "bias"),
            Mean = memory.Parameter(norm.Layer, "running_mean"),
            Variance = memory.Parameter(norm.Layer, "running_var"),
            Coefficients = memory.Shared.Take(norm.Layer.Identifier, "Coefficients", CoefficientRows * floats),
            Momentum = (float)norm.Spec.Momentum,
            Epsilon = (float)norm.Spec.Epsilon,
        };
    }
}
