namespace Galaxy.Generators.Layers;

/// <summary>The documentation of a layer type.</summary>
/// <param name="Summary">What it does, in a sentence or two.</param>
/// <param name="Formula">What it computes at inference, precise enough to reimplement; field names in backquotes.</param>
/// <param name="Parameters">Its tensors in a model file and their shapes; null if it has none.</param>
internal sealed record LayerHelp(string Summary, string Formula, string? Parameters = null);
