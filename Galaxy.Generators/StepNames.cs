using Galaxy.Generators.Layers;

namespace Galaxy.Generators;

/// <summary>Names of the generator's steps, which tests use to see what was recomputed.</summary>
internal static class StepNames
{
    public const string Reading = "Reading";
    public const string Spec = "Spec";
    public const string Plan = "Plan";
    public const string Stage = "Stage";
    public const string Kernels = "Kernels";
    public const string Shared = "Shared";
    public const string Frame = "Frame";
    public const string Registry = "Registry";
}
