using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Everything that a stage's files depend on; equal input is not processed again.</summary>
internal sealed record StageWork(KernelContext Context, StagePlan Stage);
