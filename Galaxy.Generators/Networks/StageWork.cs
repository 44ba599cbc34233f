using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>All that a stage's files are written from: equal work is not done again.</summary>
internal sealed record StageWork(KernelContext Context, StagePlan Stage);
