namespace Galaxy.Generators.Layers;

/// <summary>What people read about a layer type.</summary>
/// <param name="Summary">What it does, in a sentence or two.</param>
/// <param name="Formula">What it computes at inference, exactly enough to write it anew; field names in backquotes.</param>
/// <param name="Parameters">Its tensors in a model file and their shapes; null if it has none.</param>
internal sealed record LayerHelp(string Summary, string Formula, string? Parameters = null);
