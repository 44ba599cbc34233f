using System.ComponentModel;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Contract;

/// <summary>What a dense layer's weight-gradient kernel does with a finished tile of gradients.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IGradientUse
{
    /// <summary>Announces gradients that will be ready soon, so that memory can be prefetched.</summary>
    static abstract void Expect(BatchStep* step, float* place, int floats);

    /// <param name="step">The step they belong to.</param>
    /// <param name="place">Their place in gradient memory.</param>
    /// <param name="gradients">Where they are now.</param>
    /// <param name="floats">How many: whole vectors of 8.</param>
    static abstract void Take(BatchStep* step, float* place, float* gradients, int floats);
}
