namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>The passes of a convolution that Winograd's filtering makes faster; null those that it does not.</summary>
internal sealed record WinogradPasses(WinogradPlan? Forward, WinogradWeightPlan? WeightGradient, WinogradPlan? InputGradient);
