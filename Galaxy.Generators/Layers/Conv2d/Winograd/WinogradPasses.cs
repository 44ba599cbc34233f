namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>The passes of a convolution that use Winograd's filtering; null for those that do not.</summary>
internal sealed record WinogradPasses(WinogradPlan? Forward, WinogradWeightPlan? WeightGradient, WinogradPlan? InputGradient);
