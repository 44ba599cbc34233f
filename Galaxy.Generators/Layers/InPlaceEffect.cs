using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A change of a stage's output and its gradient, in place and in training only.</summary>
/// <param name="Layer">The layer.</param>
internal abstract record InPlaceEffect(LayerPlan Layer)
{
    /// <summary>Its name in the kernel table.</summary>
    public abstract string Pass { get; }

    /// <summary>The call of the kernel that applies it to one sample's map.</summary>
    /// <param name="what">What it changes: <c>values</c> or <c>gradients</c>.</param>
    public SampleCall OnMap(string what, MapPlan map) => new($"{Layer.Name} {what}", Kernel(what), 0, map.Floats, 0);

    /// <summary>The name of that kernel.</summary>
    public string Kernel(string what) => Layer.Identifier + KernelName.Pascal(what);

    /// <summary>C# that applies it to one sample's values, or to their gradients.</summary>
    /// <param name="step">The batch's step.</param>
    /// <param name="index">Index of the sample in the batch.</param>
    /// <param name="pointer">Pointer to the first value.</param>
    /// <param name="rows">Rows of values.</param>
    /// <param name="columns">Floats in a row.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    public abstract string Code(string step, string index, string pointer, int rows, int columns, int stride);
}
