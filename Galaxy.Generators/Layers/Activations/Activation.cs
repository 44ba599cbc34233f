using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>
/// An elementwise function, and how kernels compute it. NaN stays NaN, so that training notices
/// it. f(0) = 0, so that padding channels stay zero.
/// </summary>
internal abstract record Activation
{
    /// <summary>The formulas of function and input gradient on one line, for file headers: <c>y = tanh(x). ∂L/∂x = …</c></summary>
    public abstract string Formula { get; }

    /// <summary>Whether its derivative can be computed from its output. If so, it can be fused into another layer's kernel.</summary>
    public abstract bool DerivesFromOutput { get; }

    /// <summary>Whether its output may be scaled in place: not if its derivative is computed from more than the output's sign.</summary>
    public abstract bool OutputMayBeScaled { get; }

    /// <summary>Whether it is monotonic, so that it commutes with max pooling.</summary>
    public abstract bool IsMonotonic { get; }

    /// <summary>C# of the function.</summary>
    /// <param name="value">A vector.</param>
    public abstract string Forward(string value, VectorCode vectors);

    /// <summary>Writes what is used several times as locals. Returns the C# of the gradient of its input.</summary>
    /// <param name="known">Its output if the derivative follows from that, else its input.</param>
    /// <param name="gradient">The gradient of its output, a local.</param>
    public abstract string Backward(CodeWriter code, string known, string gradient, VectorCode vectors);

    /// <summary>One activation equal to this one followed by another; null if there is none.</summary>
    public abstract Activation? Then(Activation next);
}
