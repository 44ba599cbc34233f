using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Batch norm.</summary>
internal sealed class BatchNormType : LayerType
{
    public static readonly DecimalField Momentum =
        new("momentum", "Weight of a batch's statistics in the running ones.", 0, 1, Example: 0.1m) { Default = 0.1m };

    public static readonly DecimalField Epsilon =
        new("epsilon", "Added to the variance.", 0.0000000001m, 1, Example: 0.00001m) { Default = 0.00001m };

    public override string Name => "batchNorm";

    public override string NumberedName => "bn";

    public override LayerHelp Help { get; } = new(
        "Normalizes each channel by its mean and variance over the batch, then scales and shifts it. Directly after a conv2d or dense layer. "
        + "Where filters have orientations, all eight are as one channel.",
        "(x − running_mean) / √(running_var + `epsilon`) · weight + bias",
        "`weight`, `bias`, `running_mean`, `running_var`, each [channels], or [filters] where they have orientations");

    public override EquatableArray<SpecField> Fields { get; } = new([Momentum, Epsilon]);

    public override bool CanBeNormalized => false;

    /// <summary>For inference it is folded into the weights of the layer before it.</summary>
    public override bool ReplacesLayerBefore => true;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new BatchNormLayer(source);
}
