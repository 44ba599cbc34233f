using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>A phase of a convolution's input gradient.</summary>
/// <param name="Packed">First float of the phase's repacked filters in shared memory.</param>
/// <param name="Panels">The cut of the input channels.</param>
internal sealed record PhasePlan(WindowPhase Phase, Address Packed, EquatableArray<PanelRun> Panels) : WindowPhase(Phase);
