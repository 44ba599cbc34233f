using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>
/// A function that changes each value by itself, and how kernels write it. A value that is not a number passes, so that training notices
/// it. 0 gives 0, so that what surplus channels hold stays zero.
/// </summary>
internal abstract record Activation
{
    /// <summary>The function and the gradient of its input in a line, for the headers of files: <c>y = tanh(x). ∂L/∂x = …</c></summary>
    public abstract string Formula { get; }

    /// <summary>Whether its derivative follows from its output. Then it can be the end of another layer's kernel, which does not keep its input.</summary>
    public abstract bool DerivesFromOutput { get; }

    /// <summary>Whether it never falls, and so commutes with taking the largest value.</summary>
    public abstract bool IsMonotonic { get; }

    /// <summary>C# of the function.</summary>
    /// <param name="value">A vector.</param>
    public abstract string Forward(string value, VectorCode vectors);

    /// <summary>C# of the gradient of its input.</summary>
    /// <param name="known">Its output if its derivative follows from that, else its input.</param>
    /// <param name="gradient">The gradient of its output.</param>
    public abstract string Backward(string known, string gradient);

    /// <summary>One activation that does this and then another; null if there is none.</summary>
    public abstract Activation? Then(Activation next);
}
