using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>One phase of a window's backward pass along one axis: rows or columns.</summary>
/// <param name="Phase">The inputs' place modulo the stride.</param>
/// <param name="Length">Inputs of the phase.</param>
/// <param name="Taps">Places of the window that the phase uses, in the order of the output gradient.</param>
/// <param name="First">Place in the output gradient under the first tap of the phase's first input; negative in the border.</param>
internal sealed record WindowAxis(int Phase, int Length, EquatableArray<int> Taps, int First);
